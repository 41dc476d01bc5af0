import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { takeFreePort } from './free-port';

/** A Redis server for tests. */
export interface TestRedis {
    readonly url: string;
    /** Stops the server and removes its files. */
    stop(): Promise<void>;
}

/**
 * Starts a Redis server without persistence on a free port, or uses the server of `TEST_REDIS_URL`.
 *
 * @throws when Redis is not installed; the error includes the installation command
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
            reject(new Error('redis-server is not installed. Run "npm run setup" or set TEST_REDIS_URL.'));
        });
        server.once('exit', () => reject(new Error(`redis-server exited:\n${log}`)));
        server.stdout.setEncoding('utf8').on('data', (text: string) => {
            log += text;
            if (log.includes('Ready to accept connections')) {
                resolve();
            }
        });
    });
}
