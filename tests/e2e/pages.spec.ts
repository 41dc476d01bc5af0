import type { Page } from '@playwright/test';
import { expect, listGuides, PAGE_KINDS, test } from './site';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Text under a button of its block: the beginning of each such text. */
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

const examples = PAGE_KINDS.map(({ example }) => example);
const opened = [...new Set([...listGuides(), ...examples])];

/** Pages that one test opens after another, in one tab: a browser context for each page would take longer than the pages. */
const GROUP = 7;

for (let first = 0; first < opened.length; first += GROUP) {
  const pages = opened.slice(first, first + GROUP);
  test(`pages open without a fault and fit on a phone, from ${pages[0]}`, async ({ page, faults }) => {
    for (const address of pages) {
      await page.setViewportSize(DESKTOP);
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
      await expect(page.locator('h1'), address).toHaveCount(1);
      await page.setViewportSize(PHONE);
      const [content, screen] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(content, address).toBeLessThanOrEqual(screen ?? 0);
      expect(await findCoveredText(page), address).toEqual([]);
      expect(faults, address).toEqual([]);
    }
  });
}

test('an address that is not there says so and leads on', async ({ request, page, faults }) => {
  const answer = await request.get('/guides/not-there/');
  expect(answer.status()).toBe(404);
  await page.goto('/guides/not-there/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  // The page's own status is what this test asks for.
  expect(faults.splice(0)).toEqual([expect.stringContaining('404'), expect.stringContaining('404')]);
});
