import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Snippet } from '../../snippets';
import { createBundlerConfig } from './bundler-config';

const snippet: Snippet = {
  ...{ id: 'docs/a.mdx#snippet-1', page: 'docs/a.mdx', line: 1 },
  ...{ kind: 'file', language: 'ts', text: '', meta: '' },
};
const filesOf = (kind: string) => (snippets: readonly Snippet[]) =>
  snippets.map(({ page }) => `${kind} of ${page}`);

function configure({ isServer = false } = {}) {
  return createBundlerConfig(
    {
      read: (file) => ({
        path: snippet.page,
        snippets: [snippet],
        report: '',
        dependencies: [`shown by ${file}`],
      }),
    },
    '/site',
    'docs',
    {
      symbolsFile: '/symbols.json',
      levels: { levelOf: () => ({ level: 'compiled' }), filesBehind: filesOf('levels') },
      frameworks: { verdictsOf: () => new Map(), filesBehind: filesOf('versions') },
    },
    isServer ? { fileOf: (page) => `notes on ${page}` } : undefined,
  );
}

describe('the rule for pages', () => {
  const ruleOf = (options?: Parameters<typeof configure>[0]) => configure(options).module.rules[0];

  it.each([
    ['docs/a.mdx', true],
    ['docs/a.md', true],
    ['docs/a.mdx.ts', false],
    ['docs/amd', false],
  ])('is for %s: %s', (file, expected) => {
    expect(ruleOf()?.test.test(file)).toBe(expected);
  });

  it('stands before the loader of pages, in their folder alone', () => {
    expect(ruleOf()).toMatchObject({ include: '/site/docs', enforce: 'pre' });
    expect(existsSync(ruleOf()?.use.loader ?? '')).toBe(true);
  });

  it('ties a page of a build to all that decides it', () => {
    expect(ruleOf()?.use.options.dependenciesOf('/site/docs/a.mdx')).toEqual([
      'shown by /site/docs/a.mdx',
      '/symbols.json',
      'levels of docs/a.mdx',
      'versions of docs/a.mdx',
    ]);
  });

  it('ties a page of a server to the notes on versions, and not to what decides those', () => {
    expect(ruleOf({ isServer: true })?.use.options.dependenciesOf('/site/docs/a.mdx')).toEqual([
      'shown by /site/docs/a.mdx',
      '/symbols.json',
      'levels of docs/a.mdx',
      'notes on docs/a.mdx',
    ]);
  });
});

describe('the overlay of a running server', () => {
  const overlayOf = () => configure().devServer.client.overlay;

  it('shows what did not build, and no warnings', () => {
    expect(overlayOf()).toMatchObject({ errors: true, warnings: false });
  });

  it('shows errors of a page, but not that one which did not build was evaluated', () => {
    expect(overlayOf().runtimeErrors(new Error('x is not a function'))).toBe(true);
    expect(overlayOf().runtimeErrors(new Error('Module build failed (from ./loader.js)'))).toBe(false);
  });
});
