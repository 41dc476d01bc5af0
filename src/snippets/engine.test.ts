import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatRun } from '../shared/node/recordings/schema';
import { createEngine, snippetsOf, type Engine, type Manifest } from '.';

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
  const FILE = 'evidence/recordings/helpdesk/one.json';
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
    expect({ problems, pages: pages.length }).toEqual({ problems: [], pages: 1 });
  });

  it('keeps the names of one fence out of another', () => {
    write(
      'docs/page.mdx',
      '```ts\nconst name = 1;\n```\n\n```ts\nconst name = 2;\n```\n\n```ts source="helpdesk/src/a.ts#a"\n```\n',
    );
    expect(engine.check().problems).toEqual([]);
  });

  it('tells of problems in the order of their places, and counts what it looked at', () => {
    write('examples/helpdesk/src/b.ts', '// #region b\nexport const b = 1;\n// #endregion b\n');
    write('docs/page.mdx', '```ts source="helpdesk/src/a.ts#gone"\n```\n');
    write('evidence/recordings/helpdesk/one.json', trace(200));
    const { problems, snippets, pages, files, notes } = engine.check();
    expect(problems.map(({ name, place }) => `${name} ${place.file}`)).toEqual([
      'region-missing docs/page.mdx',
      'run-unused evidence/recordings/helpdesk/one.json',
      'region-unused examples/helpdesk/src/a.ts',
      'region-unused examples/helpdesk/src/b.ts',
    ]);
    expect({ snippets, notes }).toEqual({ snippets: [], notes: [] });
    expect(pages.map((page) => page.path)).toEqual(['docs/page.mdx']);
    expect(files).toEqual(['helpdesk/src/a.ts', 'helpdesk/src/b.ts']);
  });

  it('takes a region for used that is asked for behind another attribute', () => {
    write('docs/page.mdx', '```ts title="A title" source="helpdesk/src/a.ts#a"\n```\n');
    expect(engine.check().problems).toEqual([]);
  });

  it('takes a region for used that a fence asks for, if the fence is wrong otherwise', () => {
    write('docs/page.mdx', '```yaml source="helpdesk/src/a.ts#a"\n```\n');
    expect(engine.check().problems.map(({ name }) => name)).toEqual(['language-mismatch']);
  });
});

describe('outlinePage', () => {
  const FENCES = '```ts source="helpdesk/src/b.ts"\n```\n\n```ts source="helpdesk/src/a.ts#a"\n```\n';

  it('tells what a page shows, and which files, without what those import', () => {
    write('docs/page.mdx', `${FENCES}\n${FENCES}`);
    const outline = engine.outlinePage(path.join(root, 'docs/page.mdx'));
    const { path: page, snippets, problems, dependencies } = outline;
    expect({ page, problems }).toEqual({ page: 'docs/page.mdx', problems: [] });
    expect(snippets.map(({ line }) => line)).toEqual([1, 4, 7, 10]);
    expect(dependencies).toEqual(
      ['a', 'b'].map((name) => path.join(root, `examples/helpdesk/src/${name}.ts`)),
    );
  });

  it('tells mistakes that need no types, and no others', () => {
    write(
      'docs/page.mdx',
      '```ts\nconst a: number = "x";\n```\n\n```ts source="helpdesk/src/gone.ts"\n```\n',
    );
    const names = () => engine.outlinePage('docs/page.mdx').problems.map(({ name }) => name);
    expect(names()).toEqual(['file-missing']);
    write('docs/page.mdx', '<Open>\n');
    expect(names()).toEqual(['page-syntax']);
  });
});

describe('the manifest', () => {
  const OTHER = '```ts source="helpdesk/src/b.ts"\n```\n';
  const ids = () => engine.outline().snippets.map(({ id }) => id);

  it('has what all pages show, in their order, and not what a deleted page showed', () => {
    write('docs/other.mdx', OTHER);
    expect(ids()).toEqual(['docs/other.mdx#snippet-1', 'docs/page.mdx#snippet-1']);
    rmSync(path.join(root, 'docs/page.mdx'));
    expect(ids()).toEqual(['docs/other.mdx#snippet-1']);
    expect(snippetsOf(engine.outline(), 'docs/page.mdx')).toEqual([]);
  });

  it('identifies a snippet by its position on its page, whatever else is there', () => {
    const wrong = '```ts source="helpdesk/src/gone.ts"\n```\n';
    write(`evidence/recordings/helpdesk/one.json`, trace(200));
    write(
      'docs/page.mdx',
      `${OTHER}\n${wrong}\n<Run name="helpdesk/one" />\n\n- One\n\n  ~~~text\n  x\n  ~~~\n`,
    );
    const numbers = [1, 3, 4];
    expect(ids()).toEqual(numbers.map((number) => `docs/page.mdx#snippet-${number}`));
    const anchors = () => engine.outline().snippets.map(({ anchor }) => anchor);
    expect(anchors()).toEqual(numbers.map((number) => `snippet-${number}`));
    write('docs/another.mdx', OTHER);
    write('docs/page.mdx', `New text.\n\n${OTHER}`);
    expect(ids()).toEqual(['docs/another.mdx#snippet-1', 'docs/page.mdx#snippet-1']);
  });

  it.each(['docs/_part.mdx', 'docs/a/_part_two.mdx'])('has no anchors on the partial %s', (page) => {
    write(page, OTHER);
    expect(snippetsOf(engine.outline(), page)).toMatchObject([{ id: `${page}#snippet-1` }]);
    expect(snippetsOf(engine.outline(), page)[0]).not.toHaveProperty('anchor');
  });

  it.each(['docs/a_b.mdx', 'docs/a/b_.mdx'])('has anchors on %s, whose name does not begin so', (page) => {
    write(page, OTHER);
    expect(snippetsOf(engine.outline(), page)[0]?.anchor).toBe('snippet-1');
  });

  it('has the recorded runs, and the text of each page', () => {
    write('evidence/recordings/helpdesk/one.json', trace(200));
    write('evidence/recordings/helpdesk/two.json', '{}');
    write('docs/page.mdx', `# Page\n\nSome *words*.\n\n${OTHER}`);
    const { pages, recordings } = engine.outline();
    expect(recordings.map(({ name }) => name)).toEqual(['helpdesk/one']);
    expect(pages[0]?.outline).toEqual([
      { kind: 'heading', depth: 1, text: 'Page' },
      { kind: 'text', text: 'Some words.' },
      { kind: 'code', ordinal: 1 },
    ]);
  });

  it('cannot be changed, and a later look gives another one', () => {
    const manifest = engine.check();
    for (const part of [
      manifest,
      manifest.pages,
      manifest.pages[0],
      manifest.snippets,
      manifest.snippets[0],
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    write('docs/page.mdx', OTHER);
    expect(engine.outline().snippets.map(({ text }) => text)).toEqual(['export const b = 1;']);
    expect(manifest.snippets.map(({ text }) => text)).toEqual(['export const a: number = b;']);
  });

  it('has the imports that a region needs, and none of anything else', () => {
    write('docs/page.mdx', `\`\`\`ts source="helpdesk/src/a.ts#a"\n\`\`\`\n\n${OTHER}`);
    expect(engine.outline().snippets.map(({ imports }) => imports)).toEqual([
      "import { b } from './b';",
      undefined,
    ]);
  });

  it('is read without losing what was found about a page that is the same', () => {
    const found = engine.checkPage('docs/page.mdx');
    engine.outline();
    expect(engine.checkPage('docs/page.mdx')).toBe(found);
  });

  it('has the messages of the compiler after a check', () => {
    write('docs/page.mdx', '```ts errors="2322"\nconst a: number = "x";\n```\n');
    const codesIn = ({ snippets }: Manifest) => snippets.map(({ diagnostics }) => diagnostics?.[0]?.code);
    expect(codesIn(engine.outline())).toEqual([undefined]);
    expect(codesIn(engine.check())).toEqual(['TS2322']);
  });

  it('outlines what a page shows whose types are wrong', () => {
    write('examples/helpdesk/src/b.ts', "export const b = 'text';\n");
    expect(engine.checkPage('docs/page.mdx').snippets).toEqual([]);
    expect(ids()).toEqual(['docs/page.mdx#snippet-1']);
  });

  it('is TypeScript for an editor, which a service answers for', () => {
    write('docs/other.mdx', '```yaml\na: 1\n```\n');
    const [code, ...more] = engine.readShownCode();
    expect(more).toEqual([]);
    expect(code?.snippet.text).toBe('export const a: number = b;');
    const file = path.join(root, 'examples/helpdesk/src/a.ts');
    expect(engine.openService().getSemanticDiagnostics(file)).toEqual([]);
    expect(engine.openService().getQuickInfoAtPosition(file, 9)?.displayParts).toBeDefined();
  });
});

describe('the files of a project', () => {
  it('are its pages, partials included', () => {
    write('docs/deep/_part.md', '');
    write('docs/picture.png', '');
    expect(engine.listPages()).toEqual(['docs/deep/_part.md', 'docs/page.mdx']);
  });

  it('are the examples in which a problem may stand, each once', () => {
    write('examples/helpdesk/settings.yaml', '');
    write('examples/helpdesk/readme.md', '');
    expect([...engine.listExamples()].sort()).toEqual([
      'examples/helpdesk/settings.yaml',
      'examples/helpdesk/src/a.ts',
      'examples/helpdesk/src/b.ts',
    ]);
  });

  it('have lines, unless they cannot be shown', () => {
    expect(engine.linesOf('helpdesk/src/b.ts').slice(0, 1)).toEqual(['export const b = 1;']);
    expect(engine.linesOf('helpdesk/src/gone.ts')).toEqual([]);
  });

  it('are read as a report on them shows them', () => {
    expect(engine.readText('examples/helpdesk/src/b.ts')).toBe('export const b = 1;\n');
    write('docs/page.mdx', '```ts source="helpdesk/src/a.ts#gone"\n```\n');
    expect(engine.report(engine.checkPage('docs/page.mdx').problems)).toContain(
      '```ts source="helpdesk/src/a.ts#gone"',
    );
  });
});

describe('shownFiles', () => {
  const all = () => engine.shownFiles(engine.outline());
  const list = () => all().map((file) => file.path);
  const find = (name: string) => all().find((file) => file.path === name);

  it('lists the files that are shown, with their regions in shown lines', () => {
    const file = engine.shownFiles(engine.check()).find(({ path: name }) => name === 'helpdesk/src/a.ts');
    expect(file).toEqual({
      path: 'helpdesk/src/a.ts',
      text: "import { b } from './b';\nexport const a: number = b;",
      language: 'ts',
      regions: [{ name: 'a', spans: [{ first: 2, last: 2 }] }],
      pages: ['docs/page.mdx'],
    });
  });

  it('lists the sources of packages, and of all else what a page shows', () => {
    for (const file of ['src/a.spec.ts', 'test/c.ts', 'test/d.ts', 'notes.yaml', 'unseen.yaml']) {
      write(`examples/helpdesk/${file}`, '');
    }
    write('examples/helpdesk/notes.yaml', 'a: 1\n');
    write('examples/helpdesk/test/d.ts', 'export const d = 1;\n');
    write(
      'docs/page.mdx',
      '```yaml source="helpdesk/notes.yaml"\n```\n\n```ts source="helpdesk/test/d.ts"\n```\n',
    );
    expect(list()).toEqual([
      'helpdesk/notes.yaml',
      'helpdesk/src/a.ts',
      'helpdesk/src/b.ts',
      'helpdesk/test/d.ts',
    ]);
  });

  it('names each page once that shows a file, and no others', () => {
    write(
      'docs/other.mdx',
      '```ts source="helpdesk/src/b.ts"\n```\n\n```ts source="helpdesk/src/b.ts"\n```\n',
    );
    expect([find('helpdesk/src/a.ts')?.pages, find('helpdesk/src/b.ts')?.pages]).toEqual([
      ['docs/page.mdx'],
      ['docs/other.mdx'],
    ]);
  });

  it('leaves out a file that is gone since', () => {
    const manifest = engine.outline();
    rmSync(path.join(root, 'examples/helpdesk/src/a.ts'));
    write('docs/other.mdx', '');
    engine.outlinePage('docs/other.mdx');
    expect(engine.shownFiles(manifest).map((file) => file.path)).toEqual(['helpdesk/src/b.ts']);
  });

  it('finds each part of a region among the lines that are shown', () => {
    write(
      'examples/helpdesk/src/b.ts',
      [
        'const one = 1;',
        '// #region b',
        'export const b = one;',
        '// #endregion b',
        'const two = 2;',
        '// #region b',
        '// #region c',
        'export const c = two;',
        '// #endregion c',
        'export const d = 1;',
        '// #endregion b',
        'export const e = 1;',
        '',
      ].join('\n'),
    );
    expect(find('helpdesk/src/b.ts')?.regions).toEqual([
      {
        name: 'b',
        spans: [
          { first: 2, last: 2 },
          { first: 4, last: 5 },
        ],
      },
      { name: 'c', spans: [{ first: 4, last: 4 }] },
    ]);
  });

  it('finds no lines of a region that is empty', () => {
    write('examples/helpdesk/src/b.ts', 'export const b = 1;\n// #region b\n// #endregion b\n');
    expect(find('helpdesk/src/b.ts')?.regions).toEqual([{ name: 'b', spans: [] }]);
  });

  it('shows a file that has no comments as it is, with plain ends of lines', () => {
    write('examples/helpdesk/data.json', '{\r\n  "a": 1\r\n}\r\n');
    write('docs/page.mdx', '```json source="helpdesk/data.json"\n```\n');
    expect(find('helpdesk/data.json')).toMatchObject({
      text: '{\n  "a": 1\n}',
      language: 'json',
      regions: [],
    });
  });
});
