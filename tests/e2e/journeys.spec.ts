import type { Page } from '@playwright/test';
import { expect, test } from './site';

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('from the start page to the custom module, by clicks alone', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /quick start|first integration/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/guides\/quick-start\/$/);
  await page
    .getByRole('navigation', { name: 'Docs sidebar' })
    .getByRole('link', { name: /custom module/i })
    .click();
  await expect(title(page)).toHaveText(/custom module/i);
  await expect(page.getByRole('article').getByRole('figure').first()).toBeVisible();
});

test('a snippet leads to the heading of the symbol it declares', async ({ page }) => {
  await page.goto('/guides/new-integration/service/');
  const link = page
    .getByRole('article')
    .getByRole('link', { name: /^API reference of Notifications\.Service$/ })
    .first();
  await link.click();
  await expect(page).toHaveURL(/\/api\/helpdesk\/notifications\/#service$/);
  await expectBelowNavbar(page);
});

test('a heading lands just below the navbar, however it is reached', async ({ page }) => {
  await page.goto('/api/helpdesk/tickets/#mapper');
  await expectBelowNavbar(page);
  await page.goto('/guides/new-integration/service/');
  const contents = page.locator('.table-of-contents').getByRole('link');
  await contents.nth(1).click();
  await expectBelowNavbar(page);
});

/** The heading of the address's anchor: not behind the navbar, and not a screenful below it. */
async function expectBelowNavbar(page: Page): Promise<void> {
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const heading = page.locator(`:is(h1, h2, h3, h4)[id="${id}"]`);
  await expect(heading).toBeInViewport();
  const gap = async () => {
    const [navbar, target] = [await page.locator('.navbar').boundingBox(), await heading.boundingBox()];
    if (!navbar || !target) throw new Error(`No navbar, or no heading ${id}`);
    return target.y - (navbar.y + navbar.height);
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
  await expect.poll(gap).toBeLessThan(40);
}
