import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { x } from 'tinyexec';

const home = path.resolve(import.meta.dirname, '../..');

/** What a run of the command left behind. */
export interface Ran {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of a few files that the real command is run on: much quicker than a copy of the whole one. */
export interface SmallProject {
  readonly root: string;
  read(file: string): string;
  write(file: string, content: string | Buffer): void;
  /**
   * Runs `verify` on it, without a terminal.
   *
   * @param env on top of the environment of the tests, from which what steers colours and CI is taken away
   */
  verify(args?: readonly string[], env?: Readonly<Record<string, string | undefined>>): Promise<Ran>;
  remove(): void;
}

const COMMON: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'site', scripts: { start: 'x' } }),
  'examples/tsconfig.base.json': JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [], skipLibCheck: true },
  }),
  'examples/helpdesk/package.json': JSON.stringify({ name: 'helpdesk' }),
};

/** Lays a project out in a temporary folder. */
export function createSmallProject(files: Readonly<Record<string, string | Buffer>>): SmallProject {
  const root = mkdtempSync(path.join(tmpdir(), 'small-project-'));
  const at = (file: string) => path.join(root, ...file.split('/'));
  const write: SmallProject['write'] = (file, content) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };
  for (const [file, content] of Object.entries({ ...COMMON, ...files })) write(file, content);
  return {
    root,
    read: (file) => readFileSync(at(file), 'utf8'),
    write,
    async verify(args = [], env = {}) {
      const steering = { NO_COLOR: undefined, FORCE_COLOR: undefined, NODE_DISABLE_COLORS: undefined };
      const { exitCode, stdout, stderr } = await x(
        'node',
        ['--require', 'tsx/cjs', 'src/cli/cli.ts', '--root', root, ...args],
        {
          nodeOptions: {
            cwd: home,
            stdio: ['ignore', 'pipe', 'pipe'],
            env: {
              ...process.env,
              ...steering,
              NODE_ENV: undefined,
              GITHUB_ACTIONS: undefined,
              GITHUB_WORKSPACE: undefined,
              ...env,
            },
          },
        },
      );
      return { exitCode, stdout, stderr };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
