import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatRun } from '../runs';
import { createEngine, type Engine } from './index';

let root: string;
let engine: Engine;

function write(file: string, text: string): void {
  const absolute = path.join(root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'engine-'));
  write('package.json', '{}');
  write(
    'examples/tsconfig.base.json',
    JSON.stringify({ compilerOptions: { module: 'nodenext', strict: true, types: [] } }),
  );
  write('examples/helpdesk/package.json', JSON.stringify({ name: 'helpdesk' }));
  write('examples/helpdesk/src/b.ts', 'export const b = 1;\n');
  write(
    'examples/helpdesk/src/a.ts',
    "import { b } from './b';\n// #region a\nexport const a: number = b;\n// #endregion a\n",
  );
  write('docs/page.mdx', '```ts source="helpdesk/src/a.ts#a"\n```\n');
  engine = createEngine({ root });
});
afterEach(() => rmSync(root, { recursive: true }));

describe('checkPage', () => {
  const names = () => engine.checkPage('docs/page.mdx').problems.map(({ name }) => name);

  it('keeps its answer while nothing changes', () => {
    expect(engine.checkPage('docs/page.mdx')).toBe(engine.checkPage(path.join(root, 'docs/page.mdx')));
  });

  it('depends on the file that a page shows, on what that imports, and on the package', () => {
    const { dependencies } = engine.checkPage('docs/page.mdx');
    expect(dependencies.map((file) => path.relative(root, file))).toEqual([
      'examples/helpdesk/package.json',
      'examples/helpdesk/src/a.ts',
      'examples/helpdesk/src/b.ts',
    ]);
  });

  it('follows an edit of the page', () => {
    engine.check();
    write('docs/page.mdx', '```ts source="helpdesk/src/a.ts#gone"\n```\n');
    expect(names()).toEqual(['region-missing']);
  });

  it('follows an edit of what a shown file imports', () => {
    engine.check();
    write('examples/helpdesk/src/b.ts', "export const b = 'text';\n");
    expect(names()).toEqual(['compile-error']);
    write('examples/helpdesk/src/b.ts', 'export const b = 22;\n');
    expect(names()).toEqual([]);
  });

  it('sees a file that appears after it was missed', () => {
    write('docs/page.mdx', '```ts source="helpdesk/src/new.ts"\n```\n');
    expect(names()).toEqual(['file-missing']);
    write('examples/helpdesk/src/new.ts', 'export const fresh = 1;\n');
    expect(names()).toEqual([]);
  });

  it('checks an inline fence against what the package exports now', () => {
    write('docs/page.mdx', "```ts\nimport { b } from './b';\n\nexport const text: string = b;\n```\n");
    expect(names()).toEqual(['compile-error']);
    write('examples/helpdesk/src/b.ts', "export const b = 'text';\n");
    expect(names()).toEqual([]);
  });
});

describe('a recorded run', () => {
  const trace = (status: number) =>
    formatRun({
      version: 1,
      name: 'helpdesk/one',
      title: 'One.',
      composition: 'helpdesk',
      request: { method: 'GET', path: '/one', query: 'a=1', headers: {} },
      steps: [],
      response: { status, headers: {}, body: { status } },
    });
  const FILE = 'evidence/runs/helpdesk/one.json';
  const look = () => engine.checkPage('docs/page.mdx');

  it.each([
    ['a fence', '```json run="helpdesk/one"\n```\n', '{\n    "status": 200\n}', '{\n    "status": 404\n}'],
    ['a picture', '<Run name="helpdesk/one" />\n', 'One.', 'One.'],
  ])(
    'is a dependency of the page that shows it in %s, which follows its changes',
    (_, page, before, after) => {
      write('docs/page.mdx', page);
      expect(look().problems.map(({ name }) => name)).toEqual(['run-missing']);
      expect(look().dependencies).toEqual([path.join(root, FILE)]);
      write(FILE, trace(200));
      expect(look().problems).toEqual([]);
      expect(look().snippets.map(({ text }) => text)).toEqual([before]);
      write(FILE, `${trace(404)}\n`);
      expect(look().snippets.map(({ text }) => text)).toEqual([after]);
      expect(look().snippets[0]?.run?.response.status).toBe(404);
      write(FILE, trace(404).replace('"status": 404', '"status": 99'));
      expect(look().problems.map(({ name }) => name)).toEqual(['run-invalid']);
      write(FILE, trace(404).replace('"status": 404', '"status": 405'));
      expect(look().problems.map(({ name }) => name)).toEqual(['run-changed']);
    },
  );

  it('makes no file outside of its folder a dependency', () => {
    write('docs/page.mdx', '```json run="../../package"\n```\n');
    expect(look().dependencies).toEqual([]);
  });

  it('that no page shows any more is told', () => {
    write(FILE, trace(200));
    write('docs/page.mdx', '<Run name="helpdesk/one" />\n\n```ts source="helpdesk/src/a.ts#a"\n```\n');
    expect(engine.check().problems).toEqual([]);
    write('docs/page.mdx', '```ts source="helpdesk/src/a.ts#a"\n```\n');
    expect(engine.check().problems.map(({ name }) => name)).toEqual(['run-unused']);
  });
});

describe('check', () => {
  it('forgets a page that is gone, its inline code included', () => {
    write('docs/other.mdx', '```ts\nconst broken: number = "x";\n```\n');
    expect(engine.check().problems).toHaveLength(1);
    rmSync(path.join(root, 'docs/other.mdx'));
    const { problems, pages } = engine.check();
    expect({ problems, pages }).toEqual({ problems: [], pages: 1 });
  });

  it('keeps the names of one fence out of another', () => {
    write(
      'docs/page.mdx',
      '```ts\nconst name = 1;\n```\n\n```ts\nconst name = 2;\n```\n\n```ts source="helpdesk/src/a.ts#a"\n```\n',
    );
    expect(engine.check().problems).toEqual([]);
  });

  it('lists the files that are shown, with their regions in shown lines', () => {
    engine.check();
    const file = engine.shownFiles().find((candidate) => candidate.path === 'helpdesk/src/a.ts');
    expect(file).toEqual({
      path: 'helpdesk/src/a.ts',
      text: "import { b } from './b';\nexport const a: number = b;",
      language: 'ts',
      regions: [{ name: 'a', spans: [{ first: 2, last: 2 }] }],
      pages: ['docs/page.mdx'],
    });
  });
});
