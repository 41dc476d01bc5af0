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

/** A PostgreSQL server for tests. */
export interface TestPostgres {
    /** Creates an empty database for the test and returns its URL. */
    createDatabase(): Promise<string>;
    /** Stops the server, or drops the databases if the server is shared. */
    stop(): Promise<void>;
}

/** Settings for a fast server that does not have to survive a power failure. */
const SETTINGS = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '16MB',
};

/**
 * Starts a PostgreSQL server for the test on a free port, or uses the server of `TEST_DATABASE_URL`.
 *
 * @throws when PostgreSQL is not installed; the error includes the installation command
 */
export async function startPostgres(): Promise<TestPostgres> {
    const given = process.env['TEST_DATABASE_URL'];
    if (given) {
        const { createDatabase, dropAll } = databasesOn(given);
        return { createDatabase, stop: dropAll };
    }
    const programs = findPostgres();
    if (!programs) {
        throw new Error('PostgreSQL is not installed. Run "npm run setup" or set TEST_DATABASE_URL.');
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
        server.once('exit', () => reject(new Error(`postgres exited:\n${log}`)));
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
            server.kill('SIGINT'); // does not wait for clients to disconnect
            await closed;
            await rm(folder, { recursive: true });
        },
    };
}

/** Finds a user for the server, because PostgreSQL refuses to run as root. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
    if (process.getuid?.() !== 0) {
        return undefined;
    }
    const users = await readFile('/etc/passwd', 'utf8');
    const found = /^postgres:[^:]*:(\d+):(\d+):/m.exec(users) ?? /^nobody:[^:]*:(\d+):(\d+):/m.exec(users);
    if (!found) {
        throw new Error('PostgreSQL cannot run as root. Create a user "postgres" or "nobody".');
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
