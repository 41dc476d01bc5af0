import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = resolve(import.meta.dirname, '../..');
const INSTALLED = join(ROOT, 'node_modules');

/** What the gate consists of. */
const GATE = ['test/framework-types.ts', 'tsconfig.framework.json', 'tsconfig.base.json'];
/** What the framework's declarations import. */
const LINKED = ['@nestjs/common', '@turbo/gen', 'express', 'ofetch', 'reflect-metadata', 'rxjs', 'winston'];
const TYPES = ['@types/node', '@types/express', '@types/jsonwebtoken'];

let scratch: string | undefined;

afterEach(async () => {
  if (scratch) await rm(scratch, { recursive: true });
  scratch = undefined;
});

/** Copies the gate and the framework beside links to the packages named, where nothing else can be reached. */
async function installGate(packages: readonly string[]): Promise<string> {
  scratch = await mkdtemp(join(tmpdir(), 'framework-types-'));
  for (const file of GATE) {
    await cp(join(ROOT, 'examples', file), join(scratch, file));
  }
  const framework = join(scratch, 'node_modules/@o2s/framework');
  await cp(join(INSTALLED, '@o2s/framework'), framework, { recursive: true });
  for (const name of packages) {
    const link = join(scratch, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(INSTALLED, name), link, 'junction');
  }
  return scratch;
}

interface Verdict {
  readonly passed: boolean;
  readonly output: string;
}

async function check(folder: string, compiler: string, ...options: string[]): Promise<Verdict> {
  const tsc = join(INSTALLED, compiler, 'bin/tsc');
  const args = [tsc, '-p', 'tsconfig.framework.json', '--pretty', 'false', ...options];
  return run(process.execPath, args, { cwd: folder }).then(
    ({ stdout }) => ({ passed: true, output: stdout }),
    (error: { stdout: string }) => ({ passed: false, output: error.stdout }),
  );
}

describe.each(['typescript', 'typescript-native'])(
  'the gate for the framework’s declarations, %s',
  (compiler) => {
    it('passes with every types package', async () => {
      const folder = await installGate([...LINKED, ...TYPES]);
      expect(await check(folder, compiler)).toEqual({ passed: true, output: '' });
    });

    it.each([
      ['@types/express', /@o2s\/framework\/.*\.d\.ts.*'express'/],
      ['@types/jsonwebtoken', /@o2s\/framework\/.*\.d\.ts.*'jsonwebtoken'/],
      ['@types/node', /'node'/],
    ])('fails without %s, and names it', async (missing, message) => {
      const folder = await installGate([...LINKED, ...TYPES.filter((name) => name !== missing)]);
      const { passed, output } = await check(folder, compiler);
      expect(passed).toBe(false);
      expect(output).toMatch(message);
    });

    it('would miss it with skipLibCheck', async () => {
      const folder = await installGate([...LINKED, '@types/node']);
      expect((await check(folder, compiler, '--skipLibCheck', 'true')).passed).toBe(true);
    });
  },
);
