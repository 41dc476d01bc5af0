import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

const build = path.resolve(__dirname, '../../build');

/** Every page of the built site, as paths: `/guides/quick-start/`. */
export function listPages(): string[] {
  if (!existsSync(build)) throw new Error('There is no build/ to test. Make it with: npm run build');
  return readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => `/${path.dirname(file)}/`.replace('/./', '/').split(path.sep).join('/'))
    .sort();
}

/** Whether the HTML has an element with this id; the build leaves out quotes where it can. */
export function hasId(html: string, id: string): boolean {
  return html.includes(` id="${id}"`) || html.includes(` id=${id} `) || html.includes(` id=${id}>`);
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
