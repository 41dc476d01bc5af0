import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { takeFreePort } from './free-port';

/** A Redis for tests. */
export interface TestRedis {
    readonly url: string;
    /** Ends it, and removes what it wrote. */
    stop(): Promise<void>;
}

/**
 * Starts a Redis of the test's own on a free port, which keeps nothing on disk; with `TEST_REDIS_URL` that one is used.
 *
 * @throws when Redis is not installed; the error says how to get it
 */
export async function startRedis(): Promise<TestRedis> {
    const given = process.env['TEST_REDIS_URL'];
    if (given) {
        return { url: given, stop: () => Promise.resolve() };
    }
    const folder = await mkdtemp(join(tmpdir(), 'redis-'));
    const port = await takeFreePort();
    const settings = { port: String(port), bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    const server = spawn('redis-server', args);
    try {
        await untilReady(server);
    } catch (error) {
        await rm(folder, { recursive: true });
        throw error;
    }
    return {
        url: `redis://127.0.0.1:${port}`,
        async stop() {
            const closed = once(server, 'close');
            server.kill();
            await closed;
            await rm(folder, { recursive: true });
        },
    };
}

async function untilReady(server: ChildProcessWithoutNullStreams): Promise<void> {
    let log = '';
    await new Promise<void>((resolve, reject) => {
        server.once('error', () => {
            reject(new Error('redis-server is not installed: run "npm run setup", or set TEST_REDIS_URL.'));
        });
        server.once('exit', () => reject(new Error(`redis-server ended:\n${log}`)));
        server.stdout.setEncoding('utf8').on('data', (text: string) => {
            log += text;
            if (log.includes('Ready to accept connections')) {
                resolve();
            }
        });
    });
}
