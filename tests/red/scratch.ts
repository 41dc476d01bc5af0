import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { x } from 'tinyexec';

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

/** Left behind: what is generated, and what is linked instead of copied. */
const SKIPPED =
  /^(?:\.git|\.docusaurus|\.generated|build|test-results|(?:.*\/)?(?:node_modules|dist|coverage))$/;

/**
 * Copies the project, as it is in the working tree, into a temporary folder. Packages are linked one by one, so
 * that caches below `node_modules` are the copy's own, and the example packages are those of the copy.
 */
export function createScratch(): Scratch {
  const scratch = mkdtempSync(path.join(tmpdir(), 'scratch-site-'));
  cpSync(root, scratch, {
    recursive: true,
    filter: (source) => !SKIPPED.test(path.relative(root, source).split(path.sep).join('/')),
  });
  linkPackages(path.join(root, 'node_modules'), path.join(scratch, 'node_modules'));
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
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '.cache') continue;
    const source = path.join(from, entry.name);
    // Scopes are made, not linked. A workspace is a relative link: kept as it is, it leads into the copy.
    if (entry.isDirectory() && entry.name.startsWith('@')) linkPackages(source, path.join(to, entry.name));
    else symlinkSync(entry.isSymbolicLink() ? readlinkSync(source) : source, path.join(to, entry.name));
  }
}
