import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const EXAMPLES = join(__dirname, '..');

/** A command that runs as a process of its own, as `npm run` starts it. */
export interface MainProcess {
    /** All that it has written so far, standard output and errors together. */
    output(): string;
    /** Waits for a text in the output; fails when the process ends without it. */
    waitFor(pattern: RegExp): Promise<RegExpExecArray>;
    /** Sends a signal. */
    kill(signal: 'SIGINT' | 'SIGTERM'): void;
    /** Waits for the end: the exit code, or `null` after a signal that the process did not handle. */
    ended(): Promise<number | null>;
}

/**
 * Runs a `main.ts` without a build.
 *
 * @param main - its path below `examples/`
 * @param environment - its variables besides `PATH`; those of the tests are not passed on
 * @param args - its arguments
 */
export function runMain(
    main: string,
    environment: Readonly<Record<string, string>>,
    args: readonly string[] = [],
): MainProcess {
    const command = ['-r', join(EXAMPLES, 'register.cjs'), join(EXAMPLES, main), ...args];
    const child = spawn(process.execPath, command, {
        cwd: EXAMPLES,
        env: { PATH: process.env['PATH'], ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    }
    const closed = once(child, 'close') as Promise<[number | null]>;

    return {
        output: () => text,
        async waitFor(pattern) {
            for (;;) {
                const match = pattern.exec(text);
                if (match) {
                    return match;
                }
                if (child.exitCode !== null) {
                    throw new Error(`The process ended without ${pattern}:\n${text}`);
                }
                await sleep(20);
            }
        },
        kill: (signal) => void child.kill(signal),
        ended: async () => (await closed)[0],
    };
}
