import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toGuideAddress } from '../../scripts/guide-address';
import type { ApiSymbol } from '../../src/reference';
import { findDefinedSymbol } from '../../src/plugins/guide-pages/defined-symbol';
import { toSourcePath } from '../../src/shared/source-path';
import { createEngine } from '../../src/snippets';
import { readRegion } from './read-region';
import { expect, listPages, readPage, test } from './site';

const root = path.resolve(__dirname, '../..');
const symbols = JSON.parse(
  readFileSync(path.join(root, '.generated/api-symbols.json'), 'utf8'),
) as ApiSymbol[];

/** Every folder of `examples/` that is a package. */
const packages = readdirSync(path.join(root, 'examples')).filter((folder) =>
  existsSync(path.join(root, 'examples', folder, 'package.json')),
);
/** Its contract has a page of the reference as well; its code is not in this repository. */
const FRAMEWORK = '@o2s/framework';
const apiPages = listPages().filter((address) => address.startsWith('/api/'));

/** The text of the page's main part, without the tags. */
function textOf(address: string): string {
  const html = /<article[^>]*>([\s\S]*)<\/article>/.exec(readPage(address))?.[1] ?? '';
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#x27;': "'",
  };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? '')
    .replaceAll('&amp;', '&');
}

/** The paths that a page links to; the build leaves out quotes where it can. */
function linksOf(address: string): Set<string> {
  return new Set([...readPage(address).matchAll(/ href="?([^" >]+)/g)].map(([, href = '']) => href));
}

test('every example package is in the reference, and nothing else is', () => {
  const documented = new Set(symbols.map((symbol) => symbol.package));
  expect([...documented].filter((id) => id !== FRAMEWORK).sort()).toEqual([...packages].sort());
});

test('every page says more than its heading', () => {
  for (const address of apiPages) {
    expect(textOf(address).length, address).toBeGreaterThan(200);
  }
  expect(apiPages.length).toBeGreaterThan(packages.length);
});

test('every symbol that has a source links to it from its page', () => {
  // A module's own lines are a list of exports: what is in it has a link.
  const sourced = symbols.flatMap(({ name, kind, url, source }) =>
    source && kind !== 'module' ? [{ name, url, source }] : [],
  );
  for (const { name, url, source } of sourced) {
    const address = new URL(url, 'http://localhost').pathname;
    const links = [...linksOf(address)].map((link) => link.replace(/#.*$/, ''));
    expect(links, `${name} on ${address}`).toContain(toSourcePath(source.path));
  }
  expect(sourced.length).toBeGreaterThan(200);
});

for (const id of packages) {
  test(`the reference of ${id} shows code of a test`, () => {
    const folder = path.join(root, 'examples', id, 'src');
    const included = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.spec|\.d)\.ts$/.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(folder, file), 'utf8');
        return [...text.matchAll(/\{@includeCode (\S+)#([\w-]+)\}/g)].map(([, spec = '', region = '']) => ({
          file: path.relative(path.join(root, 'examples'), path.resolve(folder, path.dirname(file), spec)),
          region,
        }));
      });
    expect(included).not.toEqual([]);
    const texts = apiPages.filter((address) => address.startsWith(`/api/${id}/`)).map(textOf);
    for (const { file, region } of included) {
      // Highlighting drops line breaks, and nothing else.
      const code = readRegion(file, region).replaceAll(/\s/g, '');
      expect(
        texts.some((text) => text.replaceAll(/\s/g, '').includes(code)),
        `${file}#${region}`,
      ).toBe(true);
    }
  });
}

test('every snippet that declares a symbol leads to its page', () => {
  let linked = 0;
  for (const snippet of createEngine({ root }).check().snippets) {
    const symbol = findDefinedSymbol(snippet, symbols);
    if (symbol) {
      const links = linksOf(toGuideAddress(snippet.page));
      expect([...links], `${snippet.page}:${snippet.line}`).toContain(symbol.url);
      linked += 1;
    }
  }
  // Whatever stops the search for symbols would leave fewer; more is a reason to raise this.
  expect(linked).toBeGreaterThanOrEqual(90);
});
