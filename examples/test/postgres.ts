import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

import { findPostgres } from '../../scripts/find-postgres.mjs';
import { takeFreePort } from './free-port';

/** A PostgreSQL for tests. */
export interface TestPostgres {
    /** Makes an empty database of the test's own, and answers its URL. */
    createDatabase(): Promise<string>;
    /** Ends the server, or drops the databases where the server is not the test's own. */
    stop(): Promise<void>;
}

/** What makes a server quick that need not survive a power cut. */
const SETTINGS = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '16MB',
};

/**
 * Starts a PostgreSQL of the test's own on a free port; with `TEST_DATABASE_URL` that server is used.
 *
 * @throws when PostgreSQL is not installed; the error says how to get it
 */
export async function startPostgres(): Promise<TestPostgres> {
    const given = process.env['TEST_DATABASE_URL'];
    if (given) {
        const { createDatabase, dropAll } = databasesOn(given);
        return { createDatabase, stop: dropAll };
    }
    const programs = findPostgres();
    if (!programs) {
        throw new Error('PostgreSQL is not installed: run "npm run setup", or set TEST_DATABASE_URL.');
    }
    const user = await unprivilegedUser();
    const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
    if (user) {
        await chown(folder, user.uid, user.gid);
    }
    const data = join(folder, 'data');
    const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await promisify(execFile)(join(programs, 'initdb'), init, { ...user, cwd: folder });

    const port = await takeFreePort();
    const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], { ...user, cwd: folder });
    const closed = once(server, 'close');
    let log = '';
    await new Promise<void>((resolve, reject) => {
        server.once('exit', () => reject(new Error(`postgres ended:\n${log}`)));
        server.stderr.setEncoding('utf8').on('data', (text: string) => {
            log += text;
            if (log.includes('ready to accept connections')) {
                resolve();
            }
        });
    });

    return {
        createDatabase: databasesOn(`postgres://postgres@127.0.0.1:${port}/postgres`).createDatabase,
        async stop() {
            server.kill('SIGINT'); // without waiting for clients to leave
            await closed;
            await rm(folder, { recursive: true });
        },
    };
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
    if (process.getuid?.() !== 0) {
        return undefined;
    }
    const users = await readFile('/etc/passwd', 'utf8');
    const found = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+):/m.exec(users);
    if (!found) {
        throw new Error('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody".');
    }
    return { uid: Number(found[1]), gid: Number(found[2]) };
}

function databasesOn(server: string) {
    const names: string[] = [];

    async function run(statements: readonly string[]): Promise<void> {
        const client = new Client({ connectionString: server });
        await client.connect();
        for (const statement of statements) {
            await client.query(statement);
        }
        await client.end();
    }

    return {
        createDatabase: async () => {
            const name = `test_${randomUUID().replaceAll('-', '')}`;
            await run([`create database ${name}`]);
            names.push(name);
            const url = new URL(server);
            url.pathname = `/${name}`;
            return url.href;
        },
        dropAll: () => run(names.splice(0).map((name) => `drop database ${name} with (force)`)),
    };
}
