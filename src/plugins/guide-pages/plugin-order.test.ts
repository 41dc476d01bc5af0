import type { LoadContext, Plugin } from '@docusaurus/types';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLevelBook } from '../../evidence/coverage';
import type { FrameworkBook } from '../../evidence/compatibility';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { createEngine } from '../../snippets';
import { createFrameworksPlugin } from '../compatibility';
import { createLevelsPlugin } from '../coverage';
import { createPageFirst } from '../dev-server/page-first';
import { createPageSource } from './page-source';
import { createSearchPlugin } from '../search';
import { createSnippetsPlugin } from '../snippets';

const PAGE = 'docs/page.mdx';
const { at, write } = useTestFolder('plugin-order');

beforeEach(() => {
  write('package-lock.json', '{}');
  write('node_modules/@o2s/framework/package.json', '{ "version": "1.0.0" }');
  write('api/symbols.json', '[]');
  write('examples/tsconfig.base.json', '{ "compilerOptions": { "strict": true, "types": [] } }');
  write('examples/helpdesk/package.json', '{ "name": "helpdesk" }');
  write('examples/helpdesk/src/a.ts', '// #region a\nexport const a = 1;\n// #endregion a\n');
  write(
    PAGE,
    '# Page\n\n## Shown\n\n```ts source="helpdesk/src/a.ts#a"\n```\n\n```ts\nexport const b = 2;\n```\n',
  );
});

const book: FrameworkBook = {
  readMatrix: () => ({ version: 1, basis: '', frameworks: {}, units: {} }),
  recordsOf: () => new Map(),
  verdictsOf: () => new Map(),
  filesBehind: () => [],
};

/** Loads a site with these plugins in a given order, and returns what they add to it. */
async function load(order: readonly number[], isServer = false) {
  const root = at('').replace(/\/$/, '');
  const engine = createEngine({ root, decision: 'native' });
  const pages = createPageSource(engine, isServer);
  const levels = createLevelBook(engine);
  const targets = {
    repository: undefined,
    readSymbols: () => Promise.resolve([]),
    symbolsFile: '',
    levels,
    frameworks: book,
  };
  const factories = [
    createLevelsPlugin(pages, levels),
    createFrameworksPlugin(engine, pages, book),
    createSearchPlugin(pages, 'api'),
    // In a server it starts another process, which the manifest does not need.
    ...(isServer ? [] : [createSnippetsPlugin(engine, pages, targets, createPageFirst())]),
  ];
  const context = {
    siteDir: root,
    baseUrl: '/',
    siteConfig: { markdown: { anchors: { maintainCase: false } } },
  } as unknown as LoadContext;
  const doc = {
    id: 'page',
    source: `@site/${PAGE}`,
    title: 'Page',
    permalink: '/guides/page/',
    frontMatter: {},
  };
  const version = { sidebars: { main: [{ type: 'doc', id: 'page' }] }, docs: [doc] };
  const allContent = { 'docusaurus-plugin-content-docs': { default: { loadedVersions: [version] } } };
  const plugins: Plugin[] = order.flatMap((index) => factories[index]?.(context) ?? []);
  const added: string[] = [];
  for (const plugin of plugins) {
    const actions = {
      addRoute: (route: object) => added.push(JSON.stringify(route)),
      createData: (name: string, data: unknown) => {
        added.push(`${plugin.name} ${name} ${JSON.stringify(data)}`);
        return Promise.resolve(path.join(root, '.docusaurus', plugin.name, name));
      },
      setGlobalData: (data: unknown) => added.push(`${plugin.name} ${JSON.stringify(data)}`),
    };
    await plugin.allContentLoaded?.({ allContent, actions });
  }
  return { added: added.sort(), page: pages.read(at(PAGE)) };
}

/** Each plugin comes first once, and last once; and all come in the opposite order. */
function shuffle(count: number): number[][] {
  const order = Array.from({ length: count }, (_, index) => index);
  return [...order.map((first) => [...order.slice(first), ...order.slice(0, first)]), order.toReversed()];
}

describe('plugins in any order', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockReturnValue();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('add the same to a build', async () => {
    const [first, ...others] = await Promise.all(shuffle(4).map((order) => load(order)));
    expect(first?.added.join('\n')).toContain('export const b = 2;');
    expect(first?.added.some((entry) => entry.startsWith('docusaurus-plugin-levels guide-1.json'))).toBe(
      true,
    );
    expect(first?.added.join('\n')).toContain('/source/helpdesk/src/a-ts/');
    expect(first?.page.snippets).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  });

  it('add the same to a running server', async () => {
    const [first, ...others] = await Promise.all(shuffle(3).map((order) => load(order, true)));
    expect(first?.added.join('\n')).toContain('export const b = 2;');
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('the manifest', () => {
  const load = {};

  it('is made once for all plugins of a load, and again for the next load of a server', () => {
    const pages = createPageSource(createEngine({ root: at(''), decision: 'native' }), true);
    const manifest = pages.manifestOf(load);
    expect(pages.manifestOf(load)).toBe(manifest);
    write(PAGE, '```text\nother\n```\n');
    expect(pages.manifestOf(load)).toBe(manifest);
    expect(pages.manifestOf({}).snippets.map(({ text }) => text)).toEqual(['other']);
  });

  it('is made once in a build', () => {
    const pages = createPageSource(createEngine({ root: at(''), decision: 'native' }), false);
    expect(pages.manifestOf(load)).toBe(pages.manifestOf({}));
  });

  it('has each page that a build asks for', () => {
    const pages = createPageSource(createEngine({ root: at(''), decision: 'native' }), false);
    expect(() => pages.read(at('docs/gone.mdx'))).toThrow('docs/gone.mdx: the site builds a page');
  });
});
