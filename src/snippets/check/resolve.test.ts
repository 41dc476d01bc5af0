import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine, type Fence } from '..';
import { useTestFolder } from '../../shared/node/test-folder.fixture';

/** What reports do not show of a resolved fence: the fixtures hold the rest. */
const { at, write } = useTestFolder('resolve');
beforeEach(() => {
  write('package.json', '{}');
  write(
    'examples/tsconfig.base.json',
    JSON.stringify({
      compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [], skipLibCheck: true },
    }),
  );
  write('examples/desk/package.json', JSON.stringify({ name: 'desk' }));
  write(
    'examples/desk/src/a.ts',
    '// #region one\nexport const one = 1;\n// #endregion one\nexport const two = 2;\n',
  );
  write('examples/desk/data.json', '\n{ "list": [\n1 ] }\n\n');
});

function check(page: string) {
  write('docs/page.mdx', page);
  return createEngine({ root: at('') }).check();
}
const snippetsOf = (page: string) => {
  const { snippets, problems } = check(page);
  expect(problems).toEqual([]);
  return snippets;
};
/** The only problem of a page, with what would mend it. */
function fixOf(page: string) {
  const { problems } = check(page);
  expect(problems.length).toBeGreaterThan(0);
  const [{ name, fix } = { name: undefined, fix: undefined }] = problems.filter(({ place }) =>
    place.file.startsWith('docs/'),
  );
  if (!fix) return { name, fix };
  const line = page.split('\n')[fix.place.line - 1] ?? '';
  const start = fix.place.column - 1;
  return { name, fixed: line.slice(0, start) + fix.text + line.slice(start + (fix.place.length ?? 1)) };
}

describe('a fence with source=', () => {
  it('shows a region, with the lines that it has in the file', () => {
    const place = { id: 'docs/page.mdx#snippet-1', anchor: 'snippet-1', page: 'docs/page.mdx', line: 1 };
    const base = { ...place, language: 'ts', file: 'desk/src/a.ts', package: 'desk' };
    expect(snippetsOf('```ts source="desk/src/a.ts#one" title="The one" {1}\n```\n')).toEqual([
      {
        ...base,
        ...{ kind: 'region', region: 'one', text: 'export const one = 1;', title: 'The one', meta: '{1}' },
        lines: [{ first: 2, last: 2 }],
        lineMap: [2],
        fence: expect.objectContaining({ language: 'ts', body: '', line: 1 }) as Fence,
      },
    ]);
  });

  it('shows a whole file without its markers, and has no title that it was not given', () => {
    const [region, file] = snippetsOf(
      '```ts source="desk/src/a.ts#one"\n```\n\n```ts source="desk/src/a.ts"\n```\n',
    );
    expect(file).toMatchObject({ kind: 'file', text: 'export const one = 1;\nexport const two = 2;' });
    // The empty line behind the last line break is one.
    expect(file?.lines).toEqual([{ first: 1, last: 5 }]);
    expect(file).not.toHaveProperty('title');
    expect(region).not.toHaveProperty('title');
  });

  it('shows JSON, whole and in part, without lines at its end', () => {
    const [whole, part] = snippetsOf(
      '```json source="desk/data.json"\n```\n\n```json source="desk/data.json#/list"\n```\n\n```ts source="desk/src/a.ts#one"\n```\n',
    );
    expect(whole).toMatchObject({ kind: 'file', text: '\n{ "list": [\n1 ] }' });
    expect(part).toMatchObject({ kind: 'pointer', pointer: '/list', text: '[\n1 ]' });
  });

  it('that names a file which moved is mended, where one file has that name, and the region', () => {
    const shown = '```ts source="desk/src/a.ts#one"\n```\n';
    expect(fixOf(`${shown}\n\`\`\`ts source="desk/old/a.ts#one"\n\`\`\`\n`)).toEqual({
      ...{ name: 'file-missing', fixed: '```ts source="desk/src/a.ts#one"' },
    });
    expect(fixOf(`${shown}\n\`\`\`ts source="desk/old/a.ts"\n\`\`\`\n`)).toMatchObject({
      fixed: '```ts source="desk/src/a.ts"',
    });
    expect(fixOf(`${shown}\n\`\`\`json source="old/data.json#/list"\n\`\`\`\n`)).toMatchObject({
      fixed: '```json source="desk/data.json#/list"',
    });
    expect(fixOf(`${shown}\n\`\`\`ts source="desk/old/a.ts#none"\n\`\`\`\n`)).not.toHaveProperty('fixed');
    expect(fixOf(`${shown}\n\`\`\`ts source="desk/old/b.ts#one"\n\`\`\`\n`)).not.toHaveProperty('fixed');
    write('examples/desk/test/a.ts', 'export {};\n');
    expect(fixOf(`${shown}\n\`\`\`ts source="desk/old/a.ts#one"\n\`\`\`\n`)).not.toHaveProperty('fixed');
  });

  it('that names no region behind its # gets the name of the only one', () => {
    expect(fixOf('```ts source="desk/src/a.ts#"\n```\n')).toEqual({
      ...{ name: 'region-missing', fixed: '```ts source="desk/src/a.ts#one"' },
    });
    write('examples/desk/src/a.ts', 'export const none = 0;\n');
    expect(fixOf('```ts source="desk/src/a.ts#"\n```\n')).toEqual({ name: 'region-missing', fix: undefined });
    write(
      'examples/desk/src/a.ts',
      '// #region b\nexport const b = 1;\n// #endregion b\n// #region c\nexport const c = 1;\n// #endregion c\n',
    );
    const { problems } = check('```ts source="desk/src/a.ts#"\n```\n');
    expect(problems[0]).toMatchObject({ name: 'region-missing', expected: 'one of "b" or "c"' });
    expect(problems[0]).not.toHaveProperty('fix');
  });
});

describe('a fence with code of its own', () => {
  const used = '```ts source="desk/src/a.ts#one"\n```\n\n';
  const inline = (fence: string) => snippetsOf(used + fence)[1];

  it('is compiled in its package, with what it hides', () => {
    const snippet = inline(
      '```ts in="desk" title="Sum"\nimport { one } from "./a";\n// ---cut---\nexport const sum = one + 1;\n```\n',
    );
    expect(snippet).toEqual({
      ...{ id: 'docs/page.mdx#snippet-2', anchor: 'snippet-2', page: 'docs/page.mdx', line: 4 },
      ...{ language: 'ts', kind: 'inline', package: 'desk' },
      ...{ title: 'Sum', meta: '', text: 'export const sum = one + 1;' },
      lineMap: [7],
      fence: expect.objectContaining({ language: 'ts', line: 4 }) as Fence,
    });
  });

  it('shows the errors that it expects, by its visible lines, in any order and each as often as it comes', () => {
    const code = 'const a: number = "x";\n// ---cut---\n\nconst b: number = "y";\nb.none;\nb.more;';
    const snippet = inline(
      `\`\`\`ts in="desk" errors="2339, 2322 2339"\n${code.replace('"x"', '1')}\n\`\`\`\n`,
    );
    expect(snippet?.diagnostics?.map(({ line, column, code: number }) => [line, column, number])).toEqual([
      [1, 7, 'TS2322'],
      [2, 3, 'TS2339'],
      [3, 3, 'TS2339'],
    ]);
    const plain = inline('```ts in="desk"\nexport {};\n```\n');
    for (const name of ['diagnostics', 'title', 'norun']) expect(plain).not.toHaveProperty(name);
  });

  it('cannot expect an error where nobody sees it', () => {
    const hidden = '```ts in="desk" errors="2322"\nconst a: number = "x";\n// ---cut---\nexport {};\n```\n';
    expect(check(used + hidden).problems).toMatchObject([
      { name: 'errors-unexpected', message: 'TS2322 is expected, but its line is hidden by a cut' },
    ]);
  });

  it('gets the errors that come in the place of stale ones, where they are shown', () => {
    const fence = (errors: string, code: string) => `${used}\`\`\`ts in="desk"${errors}\n${code}\n\`\`\`\n`;
    expect(fixOf(fence(' errors="2339"', 'const a: number = "x";'))).toEqual({
      ...{ name: 'errors-stale', fixed: '```ts in="desk" errors="2322"' },
    });
    expect(fixOf(fence(' errors="2339" {1}', 'const a: number = 1;'))).toEqual({
      ...{ name: 'errors-stale', fixed: '```ts in="desk" {1}' },
    });
    expect(
      fixOf(
        fence(
          ' errors="2339"',
          'const a: number = "x";\n// ---cut---\nconst b: number = "y";\nexport { a, b };',
        ),
      ),
    ).not.toHaveProperty('fixed');
  });

  it('is read as TSX where it says so', () => {
    const generic = 'export const same = <T,>(value: T): T => value;';
    expect(inline(`\`\`\`tsx in="desk"\n${generic}\n\`\`\`\n`)?.language).toBe('tsx');
    const cast = 'export const text = <string>("x" as unknown);';
    expect(inline(`\`\`\`ts in="desk"\n${cast}\n\`\`\`\n`)?.text).toBe(cast);
    expect(check(`${used}\`\`\`tsx in="desk"\n${cast}\n\`\`\`\n`).problems.length).toBeGreaterThan(0);
  });
});

describe('the lines of what a page shows', () => {
  /** Of each TypeScript snippet: what it shows, and the place of each line; virtual files lie below `.fences`. */
  const shownOn = (page: string) => {
    write('docs/page.mdx', page);
    return createEngine({ root: at('') })
      .readShownCode()
      .map(({ snippet, lines }) => [
        snippet.text.split('\n').length === lines.length ? snippet.kind : 'lines are missing',
        ...lines.map((at) => at && `${path.basename(at.file)}:${at.line}`),
      ]);
  };

  it('are those of its file, without markers; none stands where two parts are joined', () => {
    write(
      'examples/desk/src/b.ts',
      '// #region all\n// #region one\nconst one = 1;\n// #endregion one\nconst hidden = 2;\n// #endregion all\n// #region one\nconst three = 3;\n// #endregion one\n',
    );
    expect(shownOn('```ts source="desk/src/a.ts"\n```\n')).toEqual([['file', 'a.ts:2', 'a.ts:4']]);
    expect(shownOn('```ts source="desk/src/b.ts#all"\n```\n')).toEqual([['region', 'b.ts:3', 'b.ts:5']]);
    expect(shownOn('```ts source="desk/src/b.ts#one"\n```\n')).toEqual([
      ['region', 'b.ts:3', undefined, 'b.ts:8'],
    ]);
  });

  it('are those of the made-up files of a fence that brings its code', () => {
    const code = 'const hidden = 1;\n// ---cut---\nexport const a = hidden;\nexport const b = a;';
    expect(shownOn(`\`\`\`ts in="desk"\n${code}\n\`\`\`\n`)).toEqual([
      ['inline', expect.stringMatching(/:2$/), expect.stringMatching(/:3$/)],
    ]);
    const two = 'export const a = 1;\n// @filename: b.ts\nimport { a } from "./fence";\na;';
    // The line that names a file belongs to none.
    expect(shownOn(`\`\`\`ts in="desk"\n${two}\n\`\`\`\n`)).toEqual([
      ['inline', 'fence.ts:1', undefined, 'b.ts:1', 'b.ts:2'],
    ]);
  });

  it('are none for what is no TypeScript, or cannot be shown', () => {
    expect(
      shownOn(
        'Text.\n\n```json source="desk/data.json"\n```\n\n```ts source="desk/src/none.ts"\n```\n\n```ts source="desk/src/a.ts#none"\n```\n\n```bash norun="no"\nls\n```\n',
      ),
    ).toEqual([]);
  });
});

it('a fence of nothing but empty lines shows nothing', () => {
  const used = '```ts source="desk/src/a.ts#one"\n```\n\n';
  expect(check(`${used}\`\`\`ts in="desk"\n\n  \n\`\`\`\n`).problems).toMatchObject([{ name: 'body-empty' }]);
});

it('commands that are not run say why; a mistake of the shell is told though they are not', () => {
  const used = '```ts source="desk/src/a.ts#one"\n```\n\n';
  const [, commands] = snippetsOf(
    `${used}\`\`\`bash norun="They need a helpdesk"\ncurl nowhere.test\n\`\`\`\n`,
  );
  expect(commands).toMatchObject({ norun: 'They need a helpdesk', text: 'curl nowhere.test' });
  const { problems } = check(`${used}\`\`\`bash norun="They need a helpdesk"\nif true; then\n\`\`\`\n`);
  expect([...new Set(problems.map(({ name }) => name))]).toEqual(['bash-syntax']);
});
