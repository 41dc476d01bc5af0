import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import type { Options, ThemeConfig } from '@docusaurus/preset-classic';
import type { Config, PluginConfig } from '@docusaurus/types';

import path from 'node:path';
import { createLevelBook } from './src/evidence/coverage';
import { createFrameworkBook } from './src/evidence/compatibility';
import { createFrameworksPlugin } from './src/plugins/compatibility';
import { createLevelsPlugin } from './src/plugins/coverage';
import { createLivePlugin } from './src/plugins/live';
import { createPageFirst } from './src/plugins/dev-server/page-first';
import { createSearchPlugin } from './src/plugins/search';
import { createSnippetsPlugin } from './src/plugins/snippets';
import { readSymbols, symbolsFileOf } from './src/reference';
import { createPageSource } from './src/plugins/guide-pages/page-source';
import { createRemarkSnippets } from './src/plugins/guide-pages/remark-snippets';
import { readRepository } from './src/plugins/guide-pages/repository';
import { createEngine } from './src/snippets';

const env = process.env;

/** Where the site is served. The default is right for `npm start` and `npm run serve`. */
const url = env.SITE_URL ?? 'http://localhost:3000';
const baseUrl = (env.BASE_URL ?? '/').replace(/\/?$/, '/');

/** The hosted repository, without a slash at the end. Unset, the site offers no link into one. */
const repositoryUrl = env.REPOSITORY_URL?.replace(/\/+$/, '');
const repositoryBranch = env.REPOSITORY_BRANCH ?? 'main';

/** One engine for the whole process. */
const engine = createEngine({ root: __dirname });
/** What it finds, for every plugin that asks. */
const pages = createPageSource(engine);
const pageFirst = createPageFirst();
/** What the committed evidence says of each snippet. */
const levels = createLevelBook(engine);
/** What the committed matrix says of versions of the framework. */
const frameworks = createFrameworkBook(__dirname);

const REFERENCE_DIR = '.generated/api';
/** Static files that are made: what live examples load. */
const LIVE_DIR = '.generated/live';
/** What the frames of the snippets link to, besides the source pages. */
const targets = {
  repository: readRepository(env),
  readSymbols: () => readSymbols(path.join(__dirname, REFERENCE_DIR)),
  symbolsFile: symbolsFileOf(path.join(__dirname, REFERENCE_DIR)),
  levels,
  frameworks,
};

/** Packages of the API reference, in the order of its sidebar. */
const DOCUMENTED = [
  { id: 'helpdesk', dir: 'examples/helpdesk', entry: 'src/integration.ts' },
  { id: 'keyv-cache', dir: 'examples/keyv-cache', entry: 'src/integration.ts' },
  { id: 'mocked', dir: 'examples/mocked', entry: 'src/integration.ts' },
  { id: 'starter', dir: 'examples/starter', entry: 'src/integration.ts' },
  { id: 'extended-notifications', dir: 'examples/extended-notifications', entry: 'src/integration.ts' },
  { id: 'documents', dir: 'examples/documents', entry: 'src/integration.ts' },
  { id: 'sdk-client', dir: 'examples/sdk-client', entry: 'src/index.ts' },
  { id: 'host', dir: 'examples/host', entry: 'src/index.ts' },
  { id: 'backend', dir: 'examples/backend', entry: 'src/index.ts' },
];

/** The guides: an instance of the docs plugin, the default one. */
const guides: DocsOptions = {
  path: 'docs',
  routeBasePath: 'guides',
  sidebarPath: './sidebars.ts',
  // Open, the menu shows where everything is, and needs no script for it.
  sidebarCollapsed: false,
  editUrl: repositoryUrl && `${repositoryUrl}/edit/${repositoryBranch}/`,
  breadcrumbs: true,
  // Before Docusaurus' own: fences are filled from their positions in the page as it was written.
  beforeDefaultRemarkPlugins: [createRemarkSnippets(pages, targets)],
};

/** One list: the plugins that put generated data and pages beside the guides. */
const plugins: PluginConfig[] = [
  // Any order gives the same site. This one is the fastest: TypeDoc runs in another process during the check.
  [
    './src/plugins/reference.ts',
    { id: 'api', path: REFERENCE_DIR, routeBasePath: 'api', packages: DOCUMENTED, pageFirst },
  ],
  ['./src/plugins/guides.ts', { ...guides, pageFirst }],
  './src/plugins/dev-server/quick-server.ts',
  createSnippetsPlugin(engine, pages, targets, pageFirst),
  './src/plugins/hover.ts',
  createLevelsPlugin(pages, levels),
  createFrameworksPlugin(engine, pages, frameworks),
  createSearchPlugin(pages, REFERENCE_DIR),
  createLivePlugin(LIVE_DIR),
  './src/plugins/live-editor.ts',
];

const classic: Options = {
  // They are a plugin of their own, below.
  docs: false,
  blog: false,
  // A sitemap names absolute addresses, so it needs to know the real host.
  sitemap: env.SITE_URL ? {} : false,
  theme: {
    customCss: ['./src/css/tokens.css', './src/css/base.css', './src/css/shell.css', './src/css/code.css'],
  },
};

/**
 * Code colours are CSS (`src/css/code.css`), so that static HTML is right in both colour modes before any
 * script runs, and no token carries an inline style.
 */
const codeTheme = { plain: {}, styles: [] };

const themeConfig: ThemeConfig = {
  colorMode: { respectPrefersColorScheme: true },
  docs: { sidebar: { hideable: false, autoCollapseCategories: false } },
  tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
  metadata: [{ name: 'color-scheme', content: 'light dark' }],
  navbar: {
    title: 'O2S integrations',
    logo: { alt: '', src: 'img/logo.svg', width: 28, height: 28 },
    items: [
      { type: 'doc', docId: 'what-is-an-integration', label: 'Guides', activeBaseRegex: '/guides/' },
      { to: '/api/', label: 'API reference', activeBaseRegex: '/api/' },
      { to: '/source/', label: 'Source', activeBaseRegex: '/source/' },
      { to: '/playground/', label: 'Playground' },
      { type: 'search', position: 'right' },
      ...(repositoryUrl ? [{ href: repositoryUrl, label: 'Repository', position: 'right' as const }] : []),
    ],
  },
  footer: {
    links: [
      { to: '/guides/quick-start/', label: 'Quick start' },
      { to: '/guides/what-is-an-integration/', label: 'Guides' },
      { to: '/api/', label: 'API reference' },
      { to: '/source/', label: 'Source' },
      { to: '/playground/', label: 'Playground' },
      { to: '/verification/', label: 'Verification' },
      { to: '/verification/frameworks/', label: 'Framework versions' },
      ...(repositoryUrl ? [{ href: repositoryUrl, label: 'Repository' }] : []),
    ],
    copyright: 'Text and code are under the MIT License.',
  },
  prism: {
    theme: codeTheme,
    darkTheme: codeTheme,
    additionalLanguages: ['bash', 'json', 'sql'],
  },
};

const config: Config = {
  title: 'O2S integrations',
  tagline: 'Write integrations for Open Self Service',
  favicon: 'img/favicon.svg',
  url,
  baseUrl,
  trailingSlash: true,
  // The others are written by plugins: files that pages fetch by address.
  staticDirectories: ['static', LIVE_DIR, '.generated/static'],
  future: { v4: true, faster: true },

  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    emoji: false,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },

  headTags: [
    {
      tagName: 'noscript',
      attributes: {},
      innerHTML: `<link rel="stylesheet" href="${baseUrl}noscript.css">`,
    },
  ],
  presets: [['classic', classic]],
  plugins,
  themeConfig,
};

export default config;
