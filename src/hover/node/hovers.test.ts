import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine, typescript } from '../../snippets';
import { collectHovers } from './collect-hovers';
import { describeName } from './describe-name';
import { openHovers } from './hover-pages';
import { makeHovers } from './make-hovers';
import { startHovers } from './start-hovers';
import { writeHovers } from './write-hovers';

const siteDir = path.resolve(import.meta.dirname, '../../..');
let root: string;

function write(file: string, text: string): void {
  const absolute = path.join(root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

/** What a page shows for each name: the text it stands on, and what is said of it. */
function namesOf(shown: string, page = 'docs/page.mdx', anchor = 'snippet-1') {
  const { texts, snippets } = makeHovers({ root })[page] ?? { texts: [], snippets: {} };
  const lines = shown.split('\n');
  return (snippets[anchor] ?? []).map(([line, column, length, text]) => ({
    name: lines[line]?.slice(column, column + length),
    text: texts[text],
  }));
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hovers-'));
  write('package.json', '{}');
  write(
    'examples/tsconfig.base.json',
    JSON.stringify({
      compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [], skipLibCheck: true },
    }),
  );
  write('examples/helpdesk/package.json', JSON.stringify({ name: 'helpdesk' }));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('makeHovers', () => {
  it('counts the columns of a region from where its indentation is cut', () => {
    write(
      'examples/helpdesk/src/a.ts',
      [
        'export class Desk {',
        '  // #region open',
        '  /** Opens a ticket. */',
        '  open(title: string): number {',
        '    return title.length;',
        '  }',
        '  // #endregion open',
        '}',
      ].join('\n'),
    );
    write('docs/page.mdx', '```ts source="helpdesk/src/a.ts#open"\n```\n');
    const shown = '/** Opens a ticket. */\nopen(title: string): number {\n  return title.length;\n}';
    expect(namesOf(shown)).toEqual([
      { name: 'open', text: ['(method) Desk.open(title: string): number', 'Opens a ticket.'] },
      { name: 'title', text: ['(parameter) title: string'] },
      { name: 'title', text: ['(parameter) title: string'] },
      { name: 'length', text: ['(property) String.length: number', expect.any(String)] },
    ]);
  });

  it('knows the hidden context of a fence, and shows nothing of it', () => {
    write(
      'docs/page.mdx',
      [
        '```ts',
        '/** Of the context. */',
        'const hidden = 1;',
        '// ---cut---',
        'const shown = hidden + 1;',
        '```',
        '',
      ].join('\n'),
    );
    expect(namesOf('const shown = hidden + 1;')).toEqual([
      { name: 'shown', text: ['const shown: number'] },
      { name: 'hidden', text: ['const hidden: 1', 'Of the context.'] },
    ]);
  });

  it('counts in a file with CRLF, a byte order mark and characters beyond ASCII', () => {
    const code = ["export const größe = '😀' + 'ä', next = größe;", 'export const last = next;'];
    write('examples/helpdesk/src/a.ts', `\uFEFF${code.join('\r\n')}\r\n`);
    write('docs/page.mdx', '```ts source="helpdesk/src/a.ts"\n```\n');
    expect(namesOf(code.join('\n')).map(({ name }) => name)).toEqual([
      'größe',
      'next',
      'größe',
      'last',
      'next',
    ]);
  });

  it('says the tags of a doc comment, and of a link its name', () => {
    write(
      'docs/page.mdx',
      [
        '```ts',
        '/** Like {@link Date}. */',
        'type Box<T> = { value: T };',
        '/**',
        ' * Unpacks.',
        ' * {@includeCode ./a.spec.ts#test}',
        ' * @param box what is unpacked',
        ' * @returns what was in it',
        ' */',
        'function open<T>(box: Box<T>): T { return box.value; }',
        '```',
        '',
      ].join('\n'),
    );
    const { texts = [] } = makeHovers({ root })['docs/page.mdx'] ?? {};
    expect(texts).toContainEqual(['type Box<T> = {\n    value: T;\n}', 'Like Date.']);
    expect(texts).toContainEqual([
      'function open<T>(box: Box<T>): T',
      'Unpacks.\n\n@param box what is unpacked\n@returns what was in it',
    ]);
    expect(texts).toContainEqual(['(parameter) box: Box<T>', 'what is unpacked']);
  });

  it('refuses a page that shows what was not compiled', () => {
    write('docs/page.mdx', '```ts\nconst a = 1;\n```\n');
    const engine = createEngine({ root });
    const [code] = engine.readShownCode();
    if (!code) throw new Error('The page shows nothing');
    const other = { ...code, snippet: { ...code.snippet, text: 'const b = 1;' } };
    const collect = () => collectHovers([other], { service: engine.openService(), root });
    expect(collect).toThrow(/^docs\/page\.mdx:1: line 1 of the snippet is not line 1 of /);
  });
});

describe('describeName', () => {
  const describeText = (text: string) => {
    const part = { kind: 'text', text };
    const span = { start: 0, length: 1 };
    const kinds = { kind: typescript().ScriptElementKind.alias, kindModifiers: '', textSpan: span };
    return describeName({ ...kinds, displayParts: [part] }, '/home/me/site')?.[0];
  };

  it.each([
    ['typeof import("/home/me/site/examples/helpdesk/src/a")', 'typeof import("examples/helpdesk/src/a")'],
    ['import("/home/me/site/examples/a/src/.fences/docs-x-3/b")', 'import("examples/a/src/b")'],
    ['import("/other/place/node_modules/rxjs/dist/types").X', 'import("rxjs/dist/types").X'],
  ])('names no folder of the machine: %s', (text, expected) => {
    expect(describeText(text)).toBe(expected);
  });

  it('cuts what no popup holds', () => {
    expect(describeText(`const a: ${'x'.repeat(1000)}`)).toMatch(/^const a: x{791} …$/);
    expect(describeText('a\n'.repeat(20))?.split('\n')).toHaveLength(16);
  });
});

describe('startHovers', () => {
  let told: string[];
  beforeEach(() => void (told = []));
  const warn = (message: string) => told.push(message);
  const start = () => startHovers({ siteDir, root, cacheDir: path.join(root, 'cache'), warn });
  const kept = () => {
    const files = readdirSync(path.join(root, 'cache')).map((name) => path.join(root, 'cache', name));
    expect(files).toHaveLength(1);
    return files[0] ?? '';
  };

  it('keeps what it found, and makes it anew where that is damaged', async () => {
    write('docs/page.mdx', '```ts\nexport const a = 1;\n```\n');
    const first = await start();
    expect(first['docs/page.mdx']?.texts).toEqual([['const a: 1']]);
    const whole = readFileSync(kept(), 'utf8');
    expect(await start()).toEqual(first);
    const file = kept();
    expect(told).toEqual([]);
    for (const damaged of ['', whole.slice(0, -5), whole.replace('const a: 1', 'const a: 2')]) {
      writeFileSync(file, damaged);
      expect(openHovers(path.dirname(file), () => undefined).get(path.parse(file).name)).toBeUndefined();
    }
    expect(await start()).toEqual(first);
    expect(told).toEqual([`${file} is damaged. It is created again.`]);
    expect(readFileSync(kept(), 'utf8')).toBe(whole);
  });

  it('says why it failed', async () => {
    write('docs/page.mdx', '```ts\nexport const a = 1;\n```\n');
    rmSync(path.join(root, 'examples/tsconfig.base.json'));
    await expect(start()).rejects.toThrow(
      /types on hover of the guides' snippets could not be made:[^]*tsconfig\.base\.json/,
    );
  });
});

it('writes a file a guide, named by its content, and which is whose', () => {
  const page = { texts: [['const a: 1']] as const, snippets: { 'snippet-1': [[0, 6, 1, 0]] as const } };
  const folder = path.join(root, 'hover');
  write('hover/of-an-earlier-build.json', '');
  const pages = { 'docs/a/b.mdx': page, 'docs/_part.mdx': page, 'docs/no.mdx': { texts: [], snippets: {} } };
  const guides = [
    { source: 'docs/a/b.mdx', permalink: '/base/guides/a/b/' },
    { source: 'docs/no.mdx', permalink: '/base/guides/no/' },
  ];
  const manifest = writeHovers(folder, pages, guides, '/base/');
  const [file = ''] = Object.values(manifest);
  expect(Object.keys(manifest)).toEqual(['guides/a/b']);
  expect(file).toMatch(/^guides-a-b\.[0-9a-f]{12}\.json$/);
  expect(readdirSync(folder).sort()).toEqual([file, 'manifest.json']);
  expect(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).toEqual(page);
});
