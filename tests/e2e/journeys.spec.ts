import type { Page } from '@playwright/test';
import { expect, hasId, listPages, test } from './site';

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

test('from the start page to the custom module, page after page', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /quick start|first integration/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/guides\/quick-start\/$/);
  const pages = listPages().filter((address) => address.startsWith('/guides/'));
  for (let left = pages.length; left > 0; left -= 1) {
    const here = (await title(page).textContent()) ?? '';
    if (/custom module/i.test(here)) break;
    await page.getByRole('link', { name: /^Next/ }).click();
    await expect(title(page)).not.toHaveText(here);
  }
  await expect(title(page)).toHaveText(/custom module/i);
});

test('every link in a guide leads to a page and a place that exist', async ({ page, request, baseURL }) => {
  test.setTimeout(300_000);
  const guides = listPages().filter((address) => address.startsWith('/guides/'));
  expect(guides.length).toBeGreaterThan(20);
  const pages = new Map<string, { status: number; html: string }>();
  const broken: string[] = [];
  let links = 0;
  for (const guide of guides) {
    await page.goto(guide);
    const found = await page
      .getByRole('article')
      .locator('a[href]')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    for (const href of new Set(found.filter((address) => address.startsWith(`${baseURL}/`)))) {
      links += 1;
      const { pathname, hash } = new URL(href);
      const target = pages.get(pathname) ?? (await read(pathname));
      pages.set(pathname, target);
      const id = decodeURIComponent(hash.slice(1));
      if (target.status !== 200) broken.push(`${guide} → ${pathname}: ${target.status}`);
      else if (id && !hasId(target.html, id)) broken.push(`${guide} → ${pathname}${hash}: no such place`);
    }
  }
  expect(broken).toEqual([]);
  expect(links).toBeGreaterThan(guides.length);

  async function read(pathname: string): Promise<{ status: number; html: string }> {
    const answer = await request.get(pathname);
    return { status: answer.status(), html: await answer.text() };
  }
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
