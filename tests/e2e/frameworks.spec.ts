import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site';

const root = path.resolve(__dirname, '../..');
const ADDRESS = '/verification/frameworks/';
/** A page with a snippet that older versions cannot know: a module made with `createModule`. */
const GUIDE = '/guides/combine/custom-module/';
const MODULE = 'documents/src/modules/documents/documents.module.ts';

interface Matrix {
  readonly frameworks: Readonly<Record<string, { readonly modules: Readonly<Record<string, string[]>> }>>;
  readonly units: Readonly<Record<string, { readonly versions: Readonly<Record<string, unknown>> }>>;
}
const matrix = JSON.parse(readFileSync(path.join(root, 'evidence/frameworks.json'), 'utf8')) as Matrix;
const versions = Object.keys(matrix.frameworks);
const works = versions.filter((version) => matrix.units[MODULE]?.versions[version] === 'ok');
const lacking = versions.filter((version) => !works.includes(version));

const footOf = (page: Page, text: string): Locator =>
  page
    .locator('figure')
    .filter({ has: page.locator('figcaption', { hasText: text }) })
    .first()
    .locator('details[data-level]');

test.describe('the foot of a snippet', () => {
  test('says the set of versions that it works with, and what the others lack', async ({ page }) => {
    expect(lacking.length).toBeGreaterThan(0);
    await page.goto(GUIDE);
    const foot = footOf(page, 'documents.module.ts');
    await expect(foot.locator('summary')).toContainText(`works with ${works.join(', ')}`);
    await expect(foot.getByText('not in this version')).toBeHidden();
    await foot.locator('summary').click();
    await expect(foot.getByText(`${lacking.join(', ')} not in this version:`)).toBeVisible();
    await expect(foot.getByText('createModule', { exact: true })).toBeVisible();
    await foot.getByRole('link', { name: 'framework version' }).click();
    await expect(page).toHaveURL(new RegExp(`${ADDRESS}$`));
  });

  test('names no versions where none decides', async ({ page }) => {
    await page.goto('/guides/quick-start/');
    const commands = page.locator('figure', { has: page.locator('.language-bash') }).first();
    await expect(commands.locator('summary')).toBeVisible();
    await expect(commands.locator('summary')).not.toContainText('works with');
  });
});

test.describe(ADDRESS, () => {
  test.use({ javaScriptEnabled: false });

  test('says without JavaScript what each version has', async ({ page }) => {
    await page.goto(ADDRESS);
    const table = page.getByRole('region', { name: 'Contents by version' });
    await expect(table.getByRole('columnheader')).toHaveText([
      'Name',
      ...versions,
      'Methods that not every version has',
    ]);
    for (const [name, counted] of [
      ['CMS', 'methods'],
      ['Carts', 'methods'],
    ] as const) {
      const row = table
        .getByRole('row')
        .filter({ has: page.locator('code', { hasText: new RegExp(`^${name}$`) }) });
      const cells = await row.first().getByRole('cell').allInnerTexts();
      expect(cells.slice(0, versions.length)).toEqual(
        versions.map((version) => {
          const methods = matrix.frameworks[version]?.modules[name];
          return methods ? `${methods.length} ${counted}` : 'not in this version';
        }),
      );
    }
  });

  test('leads from a snippet that breaks to the compiler’s message', async ({ page }) => {
    await page.goto(ADDRESS);
    const row = page.locator('tr[data-snippet]', { hasText: `${MODULE}#module` });
    await expect(row.locator('[data-outcome=absent]')).toHaveCount(lacking.length);
    await expect(row.locator('[data-outcome=ok]')).toHaveCount(works.length);
    await row.getByRole('link', { name: 'why' }).click();
    const id = new URL(page.url()).hash;
    await expect(page.locator(id)).toBeInViewport();
    await expect(page.locator(id)).toContainText(
      `TS2305: Module '"@o2s/framework/modules"' has no exported member 'createModule'.`,
    );
    await expect(page.locator(id)).toContainText(`${lacking.join(', ')}, line`);
  });

  test('counts as many breaks as it lists', async ({ page }) => {
    await page.goto(ADDRESS);
    const totals = page.getByRole('region', { name: 'Snippets by version' });
    for (const outcome of ['absent', 'failed', 'imports']) {
      const counts = await totals.locator(`tr[data-outcome=${outcome}] td`).allInnerTexts();
      const sum = counts.slice(0, versions.length).reduce((total, count) => total + Number(count), 0);
      await expect(page.locator(`tr[data-snippet] [data-outcome=${outcome}]`)).toHaveCount(sum);
    }
    await expect(page.getByText('have changed since the versions were last checked')).toHaveCount(0);
  });

  test('is reached from the page of levels and from the footer', async ({ page }) => {
    await page.goto('/verification/');
    await expect(page.locator('footer').getByRole('link', { name: 'Framework versions' })).toBeVisible();
    await page.locator('main').getByRole('link', { name: 'framework versions' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Framework versions');
  });
});
