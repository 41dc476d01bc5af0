import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { x } from 'tinyexec';
import { copyProject } from '../../src/shared/node/copy-project';

const root = path.resolve(import.meta.dirname, '../..');

/** What a run of a command left behind. */
export interface Outcome {
  readonly exitCode: number | undefined;
  /** Standard output and standard error, without colours. */
  readonly output: string;
}

/** A copy of the project in which a test may break things. */
export interface Scratch {
  readonly root: string;
  read(file: string): string;
  /** Replaces `from`, which must be there, by `to`. */
  edit(file: string, from: string, to: string): void;
  /** Runs one of the project's own scripts. */
  npm(script: string, ...args: string[]): Promise<Outcome>;
  remove(): void;
}

/** Copies the project into a temporary folder. */
export function createScratch(): Scratch {
  const scratch = copyProject(root);
  const at = (file: string) => path.join(scratch, ...file.split('/'));
  return {
    root: scratch,
    read: (file) => readFileSync(at(file), 'utf8'),
    edit(file, from, to) {
      const text = readFileSync(at(file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} no longer holds "${from}": mend this test`);
      writeFileSync(
        at(file),
        text.replace(from, () => to),
      );
    },
    async npm(script, ...args) {
      const { exitCode, stdout, stderr } = await x('npm', ['run', '--silent', script, '--', ...args], {
        nodeOptions: {
          cwd: scratch,
          env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1', FORCE_COLOR: '0' },
        },
      });
      return { exitCode, output: `${stdout}\n${stderr}` };
    },
    // What a server started may write for a moment after it has ended.
    remove: () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 }),
  };
}
