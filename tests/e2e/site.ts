import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { countFrom } from './fetched';

const build = path.resolve(__dirname, '../../build');

/** Every page of the built site, as paths: `/guides/quick-start/`. */
export function listPages(): string[] {
  if (!existsSync(build)) throw new Error('There is no build/ to test. Make it with: npm run build');
  return (
    readdirSync(build, { recursive: true, encoding: 'utf8' })
      // The frame of the live examples is no page that anybody opens.
      .filter((file) => path.basename(file) === 'index.html' && !file.startsWith('live'))
      .map((file) => `/${path.dirname(file)}/`.replace('/./', '/').split(path.sep).join('/'))
      .sort()
  );
}

/** A kind of page: what is true of one page of a kind is true of all, except for what only their content can break. */
export interface PageKind {
  readonly name: string;
  readonly has: (address: string) => boolean;
  /** The page with the most kinds of content. */
  readonly example: string;
}

/** Every page of the site belongs to exactly one of these. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'landing page', has: (address) => address === '/', example: '/' },
  {
    name: 'guide',
    has: (address) => address.startsWith('/guides/'),
    example: '/guides/service-logic/errors/',
  },
  {
    name: 'framework contract',
    has: (address) => address === '/api/framework-contract/',
    example: '/api/framework-contract/',
  },
  {
    name: 'API page',
    has: (address) => address.startsWith('/api/') && address !== '/api/framework-contract/',
    example: '/api/helpdesk/notifications/',
  },
  { name: 'source index', has: (address) => address === '/source/', example: '/source/' },
  {
    name: 'source page',
    has: (address) => /^\/source\/./.test(address),
    example: '/source/helpdesk/src/modules/notifications/notifications-service-ts/',
  },
  { name: 'playground', has: (address) => address === '/playground/', example: '/playground/' },
  { name: 'verification', has: (address) => address === '/verification/', example: '/verification/' },
  {
    name: 'framework versions',
    has: (address) => address === '/verification/frameworks/',
    example: '/verification/frameworks/',
  },
];

export const listGuides = (): string[] => listPages().filter((address) => address.startsWith('/guides/'));

/** The HTML of a page as it was built. */
export const readPage = (address: string): string =>
  readFileSync(path.join(build, address, 'index.html'), 'utf8');

/** Whether the HTML has an element with this id; the build leaves out quotes where it can. */
export function hasId(html: string, id: string): boolean {
  return html.includes(` id="${id}"`) || html.includes(` id=${id} `) || html.includes(` id=${id}>`);
}

/** Opens a page, and counts what is fetched once it rests with its own code: {@link countFrom}. */
export async function countFetched(page: Page, address: string): Promise<() => Promise<number>> {
  await page.goto(address);
  // A slow machine rests before the page's own code has come.
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await page.waitForLoadState('networkidle');
  return countFrom(page);
}

/** What a page did that no page of the site may do. */
function watchPage(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob):/.test(url))
      faults.push(`request outside the site: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** Each test also fails on a console message, a request that leaves the site, or a broken one within it. */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults = watchPage(page, baseURL ?? '');
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
