import { type Page } from '@playwright/test';
import { expect, listPages, test } from './site';

test('the menu leads from guide to guide', async ({ page }) => {
  await page.goto('/guides/quick-start/');
  await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
  await page
    .getByRole('link', { name: 'Errors and status codes' })
    .or(page.getByRole('link', { name: /mapper/i }))
    .first()
    .click();
  await expect(page).not.toHaveURL(/quick-start/);
  await expect(page.getByRole('article')).toBeVisible();
});

test('the search fills the screen and leads on', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const size = await dialog.boundingBox();
  expect(size?.width).toBe(page.viewportSize()?.width);
  await page.getByRole('combobox').fill('getNotificationList');
  await page.getByRole('option').first().tap();
  await expect(page).toHaveURL(/\/api\//);
});

/** Text that a button of its block lies on: the beginning of what is hidden, empty where nothing is. */
async function findCoveredText(page: Page): Promise<string[]> {
  return page.locator('.theme-code-block').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const frame = block.closest('figure') ?? block;
      const buttons = [...frame.querySelectorAll('button')].map((button) => button.getBoundingClientRect());
      const texts = [...frame.querySelectorAll('[class*="itle"], .token-line')];
      return texts.flatMap((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const covered = [...range.getClientRects()].some((box) =>
          buttons.some(
            (button) =>
              box.left < button.right &&
              button.left < box.right &&
              box.top < button.bottom &&
              button.top < box.bottom,
          ),
        );
        return covered ? [(text.textContent ?? '').slice(0, 60)] : [];
      });
    }),
  );
}

const guides = listPages().filter((address) => address.startsWith('/guides/'));

for (const address of ['/', ...guides, '/api/helpdesk/notifications/', '/verification/']) {
  test(`${address} is no wider than the screen, and no button lies on text`, async ({ page }) => {
    await page.goto(address);
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
    expect(await findCoveredText(page)).toEqual([]);
  });
}
