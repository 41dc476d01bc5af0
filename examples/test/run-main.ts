import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const EXAMPLES = join(__dirname, '..');

/** A command in a separate process, started as `npm run` starts it. */
export interface MainProcess {
    /** Returns its output so far, standard output and errors combined. */
    output(): string;
    /** Waits for a text in the output; fails if the process ends without it. */
    waitFor(pattern: RegExp): Promise<RegExpExecArray>;
    /** Sends a signal. */
    kill(signal: 'SIGINT' | 'SIGTERM'): void;
    /** Waits for the end: the exit code, or `null` after an unhandled signal. */
    ended(): Promise<number | null>;
}

/**
 * Runs a `main.ts` without a build.
 *
 * @param main - its path in `examples/`
 * @param environment - its variables in addition to `PATH`; the variables of the tests are not passed on
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
