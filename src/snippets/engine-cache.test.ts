import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeCached } from '../shared/node/disk-cache';
import { createEngine, type EngineOptions } from '.';

/** What a later process says, after an earlier one has left its verdicts on disk. */

let root: string;
let cacheFile: string;

function write(file: string, content: string): void {
  const absolute = path.join(root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, content);
}

function check(options: Partial<EngineOptions> = {}) {
  const { problems, notes } = createEngine({ root, ...options }).check();
  return { problems: problems.map(({ name }) => name), notes };
}

const GREEN = { problems: [], notes: [] };
const RED = { problems: ['compile-error', 'compile-error'], notes: [] };
const DAMAGED = ['verdicts.json is damaged: it is made anew'];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'engine-cache-'));
  cacheFile = path.join(root, 'node_modules/.cache/snippets/verdicts.json');
  write('package.json', '{}');
  write('package-lock.json', '{"lockfileVersion":3}');
  write(
    'node_modules/@o2s/framework/package.json',
    JSON.stringify({ name: '@o2s/framework', types: 'index.d.ts' }),
  );
  write('node_modules/@o2s/framework/index.d.ts', 'export declare function read(): number;\n');
  writeConfig({ strict: true });
  write(
    'examples/helpdesk/package.json',
    JSON.stringify({ name: 'helpdesk', dependencies: { '@o2s/framework': '*', other: '*' } }),
  );
  write(
    'examples/helpdesk/src/a.ts',
    "// #region a\nexport const a: number = read();\n// #endregion a\nimport { read } from '@o2s/framework';\n",
  );
  write('docs/page.mdx', '\n```ts source="helpdesk/src/a.ts#a"\n```\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function writeConfig(compilerOptions: object): void {
  write(
    'examples/tsconfig.base.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', types: [], ...compilerOptions } }),
  );
}

/** The parts of the cache: a checksum and the version on the first line, then the text. */
function readCache(): { version: string; text: string } {
  const [head = '', text = ''] = readFileSync(cacheFile, 'utf8').split('\n');
  return { version: head.slice(head.indexOf(' ') + 1), text };
}

describe('verdicts on disk hold', () => {
  it('while nothing has changed: the compilers are not asked again', () => {
    expect(check()).toEqual(GREEN);
    const kept = readFileSync(cacheFile, 'utf8');
    expect(check()).toEqual(GREEN);
    expect(readFileSync(cacheFile, 'utf8')).toBe(kept);
  });

  it('without asking a compiler: a false one under its right checksum would be believed', () => {
    expect(check()).toEqual(GREEN);
    const { version, text } = readCache();
    const message = { line: 1, column: 1, length: 1, code: 2322, text: 'forged' };
    const forged = text.replaceAll('[[]]', JSON.stringify([[message]]));
    writeCached(cacheFile, version, forged);
    expect(check()).toEqual(RED);
  });

  it.each([
    ['another content', () => write('examples/helpdesk/src/a.ts', readExample().replace('number', 'string'))],
    [
      'other declarations of the framework, at the same version and under the same lockfile',
      () => write('node_modules/@o2s/framework/index.d.ts', 'export declare function read(): string;\n'),
    ],
    [
      'other compiler options',
      () => {
        write(
          'examples/helpdesk/src/a.ts',
          readExample().replace('read()', 'read(); export const b = (c) => a'),
        );
        writeConfig({ strict: false });
        expect(check()).toEqual(GREEN);
        writeConfig({ strict: true });
      },
    ],
    [
      'another lockfile, with which another version of a package may have come',
      () => {
        write('examples/helpdesk/src/a.ts', readExample().replace('@o2s/framework', 'other'));
        write('node_modules/other/package.json', JSON.stringify({ name: 'other', types: 'index.d.ts' }));
        write('node_modules/other/index.d.ts', 'export declare function read(): number;\n');
        expect(check()).toEqual(GREEN);
        write('node_modules/other/index.d.ts', 'export declare function read(): string;\n');
        write('package-lock.json', '{"lockfileVersion":3,"packages":{}}');
      },
    ],
  ])('not for %s', (_, change) => {
    expect(check()).toEqual(GREEN);
    change();
    expect(check().problems).toHaveLength(2);
    expect(new Set(check().problems)).toEqual(new Set(RED.problems));
  });
});

const readExample = () => readFileSync(path.join(root, 'examples/helpdesk/src/a.ts'), 'utf8');

describe('a cache that cannot be trusted is told, and the verdict is found anew', () => {
  it.each([
    ['cut off', (kept: string) => kept.slice(0, -10)],
    ['changed', (kept: string) => kept.replace('2322', '2323')],
    ['made green by hand', (kept: string) => kept.replace(/\[\{"line".*?\}\]/g, '[]')],
    ['emptied', () => ''],
  ])('%s', (_, damage) => {
    write('examples/helpdesk/src/a.ts', readExample().replace('number', 'string'));
    expect(check()).toEqual(RED);
    const kept = readFileSync(cacheFile, 'utf8');
    expect(damage(kept)).not.toBe(kept);
    writeFileSync(cacheFile, damage(kept));
    expect(check()).toEqual({ ...RED, notes: DAMAGED });
    expect(check()).toEqual(RED);
  });

  it('of another version of the engine', () => {
    expect(check()).toEqual(GREEN);
    writeCached(cacheFile, 'old', readCache().text);
    expect(check().notes).toEqual(['verdicts.json was written by another version: it is made anew']);
    expect(check()).toEqual(GREEN);
  });

  it('is not written where it is not wanted', () => {
    expect(check({ cache: false })).toEqual(GREEN);
    expect(existsSync(cacheFile)).toBe(false);
  });
});

describe('several processes', () => {
  const start = () => {
    const script = path.join(import.meta.dirname, 'check-once.fixture.ts');
    return spawn(process.execPath, ['--import', 'tsx', script, root], { stdio: ['ignore', 'pipe', 'pipe'] });
  };

  it('check beside each other', async () => {
    write('examples/helpdesk/src/a.ts', readExample().replace('number', 'string'));
    const outputs = await Promise.all([0, 1, 2].map(() => text(start().stdout)));
    for (const output of outputs) expect(JSON.parse(output)).toEqual(RED);
    expect(check()).toEqual(RED);
  }, 120_000);

  it('may be killed at any moment', async () => {
    write('examples/helpdesk/src/a.ts', readExample().replace('number', 'string'));
    const whole = start();
    const before = performance.now();
    expect(JSON.parse(await text(whole.stdout))).toEqual(RED);
    const duration = performance.now() - before;
    rmSync(cacheFile);
    for (let share = 0.1; share <= 1.05; share += 0.19) {
      const child = start();
      const ended = once(child, 'exit');
      await sleep(duration * share);
      child.kill('SIGKILL');
      await ended;
      expect(check(), `killed after ${share} of its time`).toEqual(RED);
      rmSync(cacheFile);
    }
  }, 240_000);
});
