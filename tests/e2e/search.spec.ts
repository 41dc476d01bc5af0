import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { ApiSymbol } from '../../src/reference';
import type { SearchFile } from '../../src/search/shared/engine';
import { openSearchFile } from '../../src/search/shared/engine';
import { expect, hasId, test } from './site';

const root = path.resolve(__dirname, '../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
/** What the build left behind, beside the site. */
const symbols = readJson('.generated/api-symbols.json') as ApiSymbol[];
const index = readJson('.docusaurus/docusaurus-plugin-search/default/index.json') as SearchFile;

const box = (page: Page) => page.getByRole('combobox', { name: 'Search guides and API' });
/** Opens the search with a key. One that comes before the page is alive is lost, so it is pressed until it is heard. */
async function openWith(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(box(page)).toBeVisible({ timeout: 500 });
  }).toPass();
}
const options = (page: Page) => page.getByRole('listbox').getByRole('option');

test('the name of a class leads to its page in the API reference', async ({ page }) => {
  await page.goto('/');
  await openWith(page, 'Control+k');
  await box(page).fill('NotificationsService');
  await expect(options(page).first()).toContainText('Notifications.Service');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/api\/helpdesk\/notifications\/#/);
  const anchor = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});

test('every exported symbol is the first hit for its name, and for its name after its package', () => {
  const { search } = openSearchFile(index);
  expect(symbols.length).toBeGreaterThan(200);
  for (const { name, names, package: id, url } of symbols) {
    // What several packages call the same stands together, in the order of the packages.
    const same = symbols.filter((other) => other.name === name).map((other) => other.url);
    const hits = search(name).map(({ record }) => record.url);
    expect(hits.slice(0, same.length), name).toEqual(same);
    expect(search(`${id} ${name}`)[0]?.record.url, `${id} ${name}`).toBe(url);
    const short = name.slice(name.lastIndexOf('.') + 1);
    const first = search(short)[0]?.record.title ?? '';
    expect(first.slice(first.lastIndexOf('.') + 1), short).toBe(short);
    // Also by the name that its class is declared with: `KeyvCacheService` is exported as `Cache.Service`.
    for (const other of names) {
      const known = symbols.filter((symbol) => symbol.names.includes(other)).map((symbol) => symbol.url);
      expect(known, other).toContain(search(other)[0]?.record.url);
    }
  }
  expect(new Set(symbols.map(({ url }) => url)).size).toBe(symbols.length);
});

test('every hit leads to a page and a place of the built site', () => {
  const pages = new Map<string, string>();
  const missing = index.records.filter(({ url }) => {
    const { pathname, hash } = new URL(url, 'http://localhost');
    const file = path.join(root, 'build', pathname, 'index.html');
    const html = pages.get(file) ?? (existsSync(file) ? readFileSync(file, 'utf8') : '');
    pages.set(file, html);
    return html === '' || (hash !== '' && !hasId(html, decodeURIComponent(hash.slice(1))));
  });
  expect(missing.map(({ url }) => url)).toEqual([]);
  expect(index.records.length).toBeGreaterThan(symbols.length);
});

test('words of a guide lead to its section', async ({ page }) => {
  await page.goto('/guides/what-is-an-integration/');
  await openWith(page, '/');
  await box(page).fill('timeout');
  await expect(options(page).first()).toBeVisible();
  const guides = page.getByRole('group', { name: 'Guides' }).getByRole('option');
  await guides.first().click();
  await expect(page).toHaveURL(/\/guides\//);
  await expect(page.getByRole('article')).toContainText(/timeout/i);
});

test('arrows move, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  await box(page).fill('service');
  await expect(options(page).nth(1)).toBeVisible();
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const before = scripts.length;
  await page.getByRole('button', { name: 'Search' }).click();
  await box(page).fill('mapper');
  await expect(options(page).first()).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
  const bodies = scripts.slice(0, before).map((url) => {
    const file = path.join('build', new URL(url).pathname);
    return readFileSync(path.resolve(__dirname, '../..', file), 'utf8');
  });
  expect(bodies.filter((body) => body.includes('MiniSearch'))).toEqual([]);
});

test('what finds nothing says so, and text in the box stays text', async ({ page }) => {
  await page.goto('/');
  await openWith(page, 'Control+k');
  await box(page).fill('<img src=x onerror=alert(1)>');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await box(page).fill('qqzzxxww');
  await expect(page.getByRole('dialog').getByText('Nothing found for qqzzxxww')).toBeVisible();
});
