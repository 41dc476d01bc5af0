import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { toGuideAddress } from '../../scripts/guide-address';
import { createEngine, type Snippet } from '../../src/snippets';
import { isOnePair, readRegion } from './read-region';
import { expect, listGuides, listPages, readPage, test } from './site';

/* What the built HTML can tell without a browser. */

const root = path.resolve(__dirname, '../..');
const { snippets } = createEngine({ root }).check();

test('every page has its own title', () => {
  const titles = new Map<string, string>();
  for (const address of listPages()) {
    const title = /<title[^>]*>([^<]+)<\/title>/.exec(readPage(address))?.[1] ?? '';
    expect(title, address).not.toBe('');
    expect(titles.get(title), `"${title}" is the title of ${address} and of another page`).toBeUndefined();
    titles.set(title, address);
  }
  expect(titles.size).toBeGreaterThan(200);
});

/**
 * Finds what an author's content can break on any page. Everything else depends on the kind of page, and is checked by axe
 * on one page of each kind.
 */
function contentFaults($: CheerioAPI): string[] {
  const faults: string[] = [];
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id') ?? '');
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    faults.push(`id "${id}" appears twice`);
  if ($('html').attr('lang') === undefined) faults.push('the page has no language');
  $('img:not([alt])').each(
    (_, image) => void faults.push(`an image has no alternative text: ${$(image).attr('src')}`),
  );
  $('main a').each((_, link) => {
    const name = $(link).text().trim() || $(link).attr('aria-label') || $(link).find('img').attr('alt');
    if (!name) faults.push(`a link has no name: ${$(link).attr('href')}`);
  });
  $('main table').each((_, table) => {
    if ($(table).find('th').length === 0)
      faults.push(`a table has no header: ${$(table).text().slice(0, 40)}`);
  });
  const headings = $('main :is(h1, h2, h3, h4, h5, h6)').toArray();
  if (headings.filter(({ tagName }) => tagName === 'h1').length !== 1)
    faults.push('the page needs exactly one h1');
  for (const [index, { tagName }] of headings.entries()) {
    const before = headings[index - 1]?.tagName ?? 'h0';
    if (Number(tagName[1]) > Number(before[1]) + 1)
      faults.push(`${tagName} follows ${before}: ${$(headings[index]).text()}`);
  }
  return faults;
}

test('the content of no page has an accessibility fault', () => {
  for (const address of listPages()) expect(contentFaults(load(readPage(address))), address).toEqual([]);
});

test('faults in content are found', () => {
  const page =
    '<html><main><h1>a</h1><h3 id=x>b</h3><p id=x></p><img src=i><a href=l></a><table><td>c</table></main></html>';
  expect(contentFaults(load(page))).toHaveLength(6);
});

test.describe('every guide shows what the engine proved', () => {
  /** A region with one pair of markers, in a file whose comments begin with two slashes. */
  const isReadSeparately = (snippet: Snippet): snippet is Snippet & { file: string; region: string } => {
    const { kind, file, region } = snippet;
    return kind === 'region' && file !== undefined && region !== undefined && isOnePair(file, region);
  };

  for (const guide of new Set(snippets.map(({ page }) => page))) {
    test(guide, () => {
      const $ = load(readPage(toGuideAddress(guide)));
      const shown = $('article figure .theme-code-block pre code')
        .toArray()
        .map((block) =>
          $(block)
            .find('.token-line')
            .toArray()
            .map((line) => $(line).text().replace(/\n$/, ''))
            .join('\n'),
        );
      const blocks = snippets.filter(({ page, kind }) => page === guide && kind !== 'trace');
      expect(shown).toEqual(blocks.map(({ text }) => text));
      // The engine read those texts itself: a second reader that shares no code with it must see the same.
      blocks.forEach((block, index) => {
        if (isReadSeparately(block))
          expect(shown[index], `${block.file}#${block.region}`).toBe(readRegion(block.file, block.region));
      });
    });
  }

  test('the second reader covers most regions', () => {
    const regions = snippets.filter(({ kind }) => kind === 'region');
    expect(regions.filter(isReadSeparately).length).toBeGreaterThan(regions.length / 2);
  });
});

test('every link in a guide leads to a page and a place that exist', () => {
  const guides = listGuides();
  expect(guides.length).toBeGreaterThan(20);
  const places = new Map(listPages().map((address) => [address, undefined as Set<string> | undefined]));
  const placesOf = (address: string): Set<string> => {
    const known = places.get(address) ?? idsOf(load(readPage(address)));
    places.set(address, known);
    return known;
  };
  const broken: string[] = [];
  let links = 0;
  for (const guide of guides) {
    const $ = load(readPage(guide));
    const found = $('article a[href]')
      .toArray()
      .map((link) => new URL($(link).attr('href') ?? '', `http://localhost${guide}`));
    for (const { host, pathname, hash } of found.filter((url) => url.host === 'localhost')) {
      links += 1;
      const id = decodeURIComponent(hash.slice(1));
      if (!places.has(pathname)) broken.push(`${guide} → ${host}${pathname}: no such page`);
      else if (id && !placesOf(pathname).has(id)) broken.push(`${guide} → ${pathname}${hash}: no such place`);
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(guides.length);
});

const idsOf = ($: CheerioAPI): Set<string> =>
  new Set(
    $('[id]')
      .toArray()
      .map((element) => $(element).attr('id') ?? ''),
  );

test('no file of the site names a folder of the machine that built it', () => {
  const folder = path.resolve('build');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|js|css|json|xml|txt|svg)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(200);
  const naming = files.filter((file) =>
    readFileSync(path.join(folder, file), 'utf8').includes(process.cwd()),
  );
  expect(naming).toEqual([]);
});

// One other character doubles what a text takes in the reader's browser: src/live/node/ascii says why.
test('what is built for the live examples is ASCII', () => {
  const files = ['live', 'live-editor'].flatMap((folder) =>
    readdirSync(path.resolve('build', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:js|json)$/.test(file))
      .map((file) => path.join('build', folder, file)),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /[^\0-\x7f]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
