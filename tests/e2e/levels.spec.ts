import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, listPages, test } from './site';

const root = path.resolve(__dirname, '../..');
const GUIDE = '/guides/service-logic/http/';

interface Evidence {
  readonly framework: string;
  readonly parts: Readonly<
    Record<string, { readonly ran: boolean; readonly tests: readonly { spec: string; names: string[] }[] }>
  >;
}
const evidence = JSON.parse(readFileSync(path.join(root, 'evidence/levels.json'), 'utf8')) as Evidence;

/** The frame that shows a region of the notifications' service. */
const frameOf = (page: Page, region: string): Locator =>
  page
    .locator('figure')
    .filter({ has: page.locator('figcaption', { hasText: `#${region}` }) })
    .first();
const footOf = (page: Page, region: string): Locator => frameOf(page, region).locator('details[data-level]');

test.describe('the foot of a snippet', () => {
  test('says its level and what it was verified with, and opens to the tests that ran it', async ({
    page,
  }) => {
    await page.goto(GUIDE);
    const foot = footOf(page, 'class');
    const key = 'helpdesk/src/modules/notifications/notifications.service.ts#class';
    const [first] = evidence.parts[key]?.tests ?? [];
    await expect(foot.locator('summary')).toContainText(`ran · @o2s/framework ${evidence.framework}`);
    await expect(foot.getByText(first?.spec ?? 'no test')).toBeHidden();
    await foot.locator('summary').click();
    await expect(foot.getByText(first?.spec ?? 'no test')).toBeVisible();
    await expect(foot.getByText(first?.names[0] ?? 'no test')).toBeVisible();
    await foot.getByRole('link', { name: 'All snippets' }).click();
    await expect(page).toHaveURL(/\/verification\/$/);
  });

  test('says why code that has nothing to run is compiled only', async ({ page }) => {
    await page.goto(GUIDE);
    const foot = footOf(page, 'config');
    await expect(foot).toHaveAttribute('data-level', 'compiled');
    await foot.locator('summary').click();
    await expect(foot).toContainText('there is nothing to run');
  });

  test('is one line, and costs little', async ({ page }) => {
    await page.goto(GUIDE);
    const summaries = page.locator('figure > details > summary');
    for (const summary of await summaries.all()) {
      const box = await summary.boundingBox();
      expect(box?.height).toBeLessThan(32);
      // A pointer that is not precise must be able to hit it.
      expect(box?.height).toBeGreaterThanOrEqual(24);
    }
    const html = await summaries.evaluateAll((all) => all.map((summary) => summary.outerHTML.length));
    expect(Math.max(...html)).toBeLessThan(300);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the foot opens, and the page of all snippets is whole and can be filtered', async ({ page }) => {
    await page.goto(GUIDE);
    const foot = footOf(page, 'class');
    await foot.locator('summary').click();
    await expect(foot.getByText('Executed by:')).toBeVisible();
    await page.goto('/verification/');
    const rows = page.locator('tr[data-level]');
    const ran = await page.locator('tr[data-level=ran]').count();
    expect(ran).toBeGreaterThan(100);
    await page.getByRole('radio', { name: 'ran', exact: true }).check();
    await expect(rows.filter({ visible: true })).toHaveCount(ran);
  });
});

test.describe('/verification/', () => {
  test('lists as many snippets as the guides show, and its totals add up', async ({ page }) => {
    await page.goto('/verification/');
    const rows = await page.locator('tr[data-level]').count();
    const totals = await page.locator('table').first().locator('tbody td:nth-child(2)').allInnerTexts();
    expect(totals.map(Number).reduce((sum, count) => sum + count, 0)).toBe(rows);
    let shown = 0;
    for (const address of listPages().filter((one) => one.startsWith('/guides/'))) {
      const html = readFileSync(path.join(root, 'build', address, 'index.html'), 'utf8');
      shown += html.match(/<figure[^>]* id="?snippet-\d+/g)?.length ?? 0;
    }
    expect(rows).toBe(shown);
  });

  test('calls "ran" exactly what the evidence proves', async ({ page }) => {
    await page.goto('/verification/');
    const names = await page.locator('tr[data-level=ran] th').allInnerTexts();
    const proved = Object.keys(evidence.parts).filter((key) => evidence.parts[key]?.ran);
    expect([...new Set(names)].sort()).toEqual(proved.sort());
  });

  test('leads to the snippet on its page, and to its source', async ({ page }) => {
    await page.goto('/verification/');
    const row = page
      .getByRole('region', { name: 'Call an HTTP API', exact: true })
      .locator('tr', { hasText: 'notifications.service.ts#class' })
      .first();
    await expect(row.getByRole('link', { name: 'source' })).toHaveAttribute(
      'href',
      /\/source\/helpdesk\/.*#class$/,
    );
    await row.getByRole('rowheader').getByRole('link').click();
    await expect(page).toHaveURL(/\/guides\/service-logic\/http\/#snippet-\d+$/);
    const id = new URL(page.url()).hash;
    await expect(page.locator(id)).toContainText('#class');
    await expect(page.locator(id)).toBeInViewport();
  });

  test('is reached from the footer and from the home page', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('footer').getByRole('link', { name: 'Verification' })).toBeVisible();
    await page.getByRole('link', { name: 'what proves each snippet' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verification');
  });
});
