import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine, snippetsOf, type Snippet } from '../../../snippets';
import { readBasis } from '../basis';
import { formatMatrix, MATRIX_FILE, type FrameworkContents, type MatrixEntry, type Verdict } from '../schema';
import { listUnits } from '../units';
import { listContents } from './list-contents';
import { toFrameworks } from './to-frameworks';
import { createFrameworkBook, listFrameworkMatrix, type FrameworkBook } from '.';

const entry = (versions: Record<string, Verdict>): MatrixEntry => ({ hash: 'aaaaaaaaaaaa', versions });
const failure = (line: number, message: string, absent?: string) => ({
  line,
  code: 'TS2339',
  message,
  ...(absent === undefined ? {} : { absent }),
});

describe('toFrameworks', () => {
  it('is a set: support can go and come again', () => {
    const verdict = toFrameworks(entry({ '1.0.0': 'ok', '1.1.0': { imports: ['a.ts'] }, '1.2.0': 'ok' }));
    expect(verdict).toEqual({
      works: ['1.0.0', '1.2.0'],
      breaks: [{ versions: ['1.1.0'], outcome: 'imports', reasons: ['a.ts'] }],
    });
  });

  it('tells versions with the same verdict together', () => {
    const lacking: Verdict = { failures: [failure(1, 'x', 'createModule'), failure(9, 'y')] };
    expect(toFrameworks(entry({ '1.0.0': lacking, '1.1.0': lacking })).breaks).toEqual([
      { versions: ['1.0.0', '1.1.0'], outcome: 'absent', reasons: ['createModule'] },
    ]);
  });

  it('tells first what fails in the lines shown, one line a message, and how many more there are', () => {
    const failures = [1, 2, 3, 7, 8].map((line) => failure(line, `at ${line}\n  and why`));
    const verdict: Verdict = { failures: failures };
    expect(toFrameworks(entry({ '1.0.0': verdict }), [{ first: 7, last: 9 }]).breaks).toEqual([
      {
        versions: ['1.0.0'],
        outcome: 'failed',
        reasons: ['TS2339: at 7', 'TS2339: at 8', 'TS2339: at 1'],
        more: 2,
      },
    ]);
  });

  it('shortens what takes a screen', () => {
    const verdict: Verdict = { failures: [failure(1, 'x'.repeat(1000))] };
    expect(toFrameworks(entry({ '1.0.0': verdict })).breaks[0]?.reasons[0]).toMatch(/^TS2339: x{231}…$/);
  });
});

describe('listContents', () => {
  const contents: Record<string, FrameworkContents> = {
    '1.0.0': { entries: ['f/modules'], modules: { CMS: ['a', 'b'] }, shared: [] },
    '1.1.0': {
      entries: ['f/headers', 'f/modules'],
      modules: { CMS: ['b', 'c'], Carts: ['d'] },
      shared: ['make'],
    },
  };

  it('says what each version has, and which methods only some have', () => {
    expect(listContents(contents)).toEqual([
      { kind: 'entry', name: 'f/headers', has: [0, 1], differences: [] },
      { kind: 'entry', name: 'f/modules', has: [1, 1], differences: [] },
      {
        kind: 'module',
        name: 'CMS',
        has: [2, 2],
        differences: [
          { versions: ['1.0.0'], methods: ['a'] },
          { versions: ['1.1.0'], methods: ['c'] },
        ],
      },
      // A module that is new as a whole has no methods that a version with it lacks.
      { kind: 'module', name: 'Carts', has: [0, 1], differences: [] },
      { kind: 'export', name: 'make', has: [0, 1], differences: [] },
    ]);
  });
});

const FILES = {
  'package-lock.json': '{"packages":{"node_modules/typescript":{"version":"6.0.3"}}}',
  'frameworks/package.json':
    '{"dependencies":{"a":"npm:@o2s/framework@1.0.0","b":"npm:@o2s/framework@1.1.0"}}',
  'frameworks/package-lock.json': '{}',
  'examples/tsconfig.base.json': '{}',
  'examples/pack/package.json': '{ "name": "pack" }',
  'examples/pack/src/service.ts': "import { Carts } from '@o2s/framework/modules';\n",
  'examples/pack/src/user.ts': "import './service';\n",
  'examples/pack/src/alone.ts': 'export {};\n',
  'examples/pack/scripts/apart.ts': "import '@o2s/framework/modules';\n",
  'docs/a.mdx': '```ts in="pack"\nimport { x } from \'@o2s/framework/sdk\';\n```\n',
};
const snippet = (more: Partial<Snippet>): Snippet => ({
  id: 'docs/a.mdx#snippet-9',
  page: 'docs/a.mdx',
  line: 9,
  kind: 'file',
  language: 'ts',
  text: 'code',
  meta: '',
  ...more,
});
const on = (ordinal: number) => ({ id: `docs/a.mdx#snippet-${ordinal}`, anchor: `snippet-${ordinal}` });
const service = snippet({ ...on(2), file: 'pack/src/service.ts' });
const user = snippet({ ...on(3), file: 'pack/src/user.ts' });
let fence: Snippet;

let root: string;
let book: FrameworkBook;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'framework-book-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  const old: Record<string, Verdict> = {
    'pack/src/service.ts': { failures: [failure(1, 'no Carts', 'Carts')] },
    'pack/src/user.ts': { imports: ['pack/src/service.ts'] },
  };
  const contents: FrameworkContents = { entries: [], modules: {}, shared: [] };
  const units = listUnits(root).map(({ key, hash }): [string, MatrixEntry] => [
    key,
    { hash, versions: { '1.0.0': old[key] ?? { failures: [failure(1, 'no x')] }, '1.1.0': 'ok' } },
  ]);
  const matrix = {
    version: 1 as const,
    basis: readBasis(root),
    frameworks: { '1.0.0': contents, '1.1.0': contents },
    units: Object.fromEntries(units),
  };
  write(MATRIX_FILE, formatMatrix(matrix));
  book = createFrameworkBook(root);
  const [own] = snippetsOf(createEngine({ root }).outline(), 'docs/a.mdx');
  if (!own) throw new Error('The page has no fence');
  fence = { ...own, title: 'x.ts' };
});
afterEach(() => rmSync(root, { recursive: true }));

const verdictOf = (one: Snippet) => book.verdictsOf([one]).get(one.id);

describe('createFrameworkBook', () => {
  it('knows what is recorded of files and of fences', () => {
    expect(verdictOf(service)).toEqual({
      works: ['1.1.0'],
      breaks: [{ versions: ['1.0.0'], outcome: 'absent', reasons: ['Carts'] }],
    });
    expect(verdictOf(user)).toMatchObject({ breaks: [{ outcome: 'imports' }] });
    expect(verdictOf(fence)).toMatchObject({ breaks: [{ reasons: ['TS2339: no x'] }] });
  });

  it('says nothing of what no version decides, or what is not compiled with them', () => {
    expect(verdictOf(snippet({ file: 'pack/src/alone.ts' }))).toBe('independent');
    expect(verdictOf(snippet({ language: 'json', file: 'pack/package.json' }))).toBeUndefined();
    expect(verdictOf(snippet({ file: 'pack/scripts/apart.ts' }))).toBeUndefined();
  });

  it('believes nothing that was recorded of other code, without being opened anew', () => {
    write('examples/pack/src/service.ts', `${FILES['examples/pack/src/service.ts']}// Changed.\n`);
    expect(verdictOf(service)).toBe('outdated');
    expect(verdictOf(user)).toBe('outdated');
    expect(verdictOf(fence)).not.toBe('outdated');
  });

  it.each([
    ['frameworks/package-lock.json', '{"changed":1}'],
    ['frameworks/package.json', '{"dependencies":{"b":"npm:@o2s/framework@1.1.0"}}'],
    ['examples/tsconfig.base.json', '{"compilerOptions":{"strict":true}}'],
  ])('believes nothing at all when %s changes', (file, text) => {
    write(file, text);
    expect([service, user, fence].map((one) => verdictOf(one))).toEqual(['outdated', 'outdated', 'outdated']);
  });

  it('says which files a page must be rebuilt for', () => {
    const files = book.filesBehind([user]).map((file) => path.relative(root, file).split(path.sep).join('/'));
    expect(files).toContain(MATRIX_FILE);
    expect(files).toContain('frameworks/package.json');
    expect(files).toContain('examples/pack/src/service.ts');
  });
});

describe('listFrameworkMatrix', () => {
  const guides = [
    { source: 'docs/a.mdx', title: 'A', permalink: '/guides/a/' },
    { source: 'docs/b.mdx', title: 'B', permalink: '/guides/b/' },
  ];
  const list = () => {
    const page = { path: 'docs/a.mdx', outline: [], problems: [], dependencies: [] };
    const manifest = { pages: [{ ...page, snippets: [fence, service, user] }] };
    return listFrameworkMatrix(guides, manifest, ['pack/src/service.ts'], book);
  };

  it('lists what breaks on which page, and each message once', () => {
    const { versions, counts, outdated, guides: listed, broken } = list();
    expect(versions).toEqual(['1.0.0', '1.1.0']);
    expect(counts).toEqual({ ok: [0, 3], absent: [1, 0], failed: [1, 0], imports: [1, 0] });
    expect(outdated).toBe(0);
    expect(listed).toEqual([
      {
        title: 'A',
        permalink: '/guides/a/',
        snippets: [
          { name: 'x.ts', anchor: 'snippet-1', outcomes: ['failed', 'ok'], code: broken[0]?.id },
          {
            name: 'pack/src/service.ts',
            anchor: 'snippet-2',
            outcomes: ['absent', 'ok'],
            code: 'pack-src-service-ts',
          },
          { name: 'pack/src/user.ts', anchor: 'snippet-3', outcomes: ['imports', 'ok'] },
        ],
      },
    ]);
    expect(broken).toEqual([
      {
        id: expect.stringMatching(/^docs-a-mdx-[0-9a-f]{12}$/) as string,
        name: 'docs/a.mdx',
        path: '/guides/a/#snippet-1',
        failures: [{ versions: ['1.0.0'], code: 'TS2339', message: 'no x' }],
      },
      {
        id: 'pack-src-service-ts',
        name: 'pack/src/service.ts',
        path: '/source/pack/src/service-ts/',
        failures: [{ versions: ['1.0.0'], line: 1, code: 'TS2339', message: 'no Carts', absent: 'Carts' }],
      },
    ]);
  });

  it('counts what has changed since, and does not list it', () => {
    write('examples/pack/src/service.ts', `${FILES['examples/pack/src/service.ts']}// Changed.\n`);
    const { counts, outdated, guides: listed } = list();
    expect(outdated).toBe(2);
    expect(counts.ok).toEqual([0, 1]);
    expect(listed[0]?.snippets).toHaveLength(1);
  });

  it('asks for a matrix where there is none', () => {
    rmSync(path.join(root, MATRIX_FILE));
    expect(() => list()).toThrow('npm run frameworks:update');
  });
});
