import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './axe';
import { expect, test } from './site';

const GUIDE = '/guides/new-integration/mapper/';
/** An interface whose members have doc comments. */
const INTERFACE = 'snippet-3';

const tooltip = (page: Page): Locator => page.locator('[role=tooltip]');

/** The middle of a word in a code block, in pixels of the viewport; scrolls there. */
async function middleOf(page: Page, snippet: string, word: string): Promise<{ x: number; y: number }> {
  const line = page.locator(`#${snippet} .token-line`, { hasText: word }).first();
  await line.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    // A long line has moved the code sideways as well.
    element.closest('pre')?.scrollTo({ left: 0 });
  });
  return line.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`"${wanted}" is not within one token`);
  }, word);
}

async function pointAt(page: Page, snippet: string, word: string): Promise<void> {
  const { x, y } = await middleOf(page, snippet, word);
  await page.mouse.move(x, y);
}

/** Every request for what the popup says. */
function watchData(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/hover/')) asked.push(pathname);
  });
  return asked;
}

test('pointing at a name shows its type and its doc comment; nothing is fetched before', async ({ page }) => {
  const asked = watchData(page);
  await page.goto(GUIDE, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).hover();
  await page.locator('#snippet-1 pre').hover();
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await expect(tooltip(page)).toHaveCount(0);

  await pointAt(page, INTERFACE, 'alert_id');
  await expect(tooltip(page)).toContainText('(property) Alert.alert_id: string');
  await expect(tooltip(page)).toContainText('The ID, for example');
  expect(asked).toEqual([
    '/hover/manifest.json',
    expect.stringMatching(/^\/hover\/guides-new-integration-mapper\./),
  ]);
  expect(await page.evaluate(() => CSS.highlights.get('hover-name')?.size)).toBe(1);

  await pointAt(page, INTERFACE, 'created_ts');
  await expect(tooltip(page)).toContainText('(property) Alert.created_ts: number');
  expect(asked).toHaveLength(2);
});

test('the pointer can move onto the popup; leaving and Escape hide it', async ({ page }) => {
  await page.goto(GUIDE);
  await pointAt(page, INTERFACE, 'alert_id');
  await expect(tooltip(page)).toBeVisible();
  const box = await tooltip(page).boundingBox();
  if (!box) throw new Error('The popup has no place');
  await page.mouse.move(box.x + 20, box.y + 10, { steps: 4 });
  await page.waitForTimeout(800);
  await expect(tooltip(page)).toBeVisible();
  await page.mouse.move(2, 200);
  await expect(tooltip(page)).toBeHidden();

  await pointAt(page, INTERFACE, 'alert_id');
  await expect(tooltip(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip(page)).toBeHidden();
  expect(await page.evaluate(() => CSS.highlights.has('hover-name'))).toBe(false);
});

test('scrolling away hides it', async ({ page }) => {
  await page.goto(GUIDE);
  await pointAt(page, INTERFACE, 'alert_id');
  await expect(tooltip(page)).toBeVisible();
  await page.mouse.wheel(0, 900);
  await expect(tooltip(page)).toBeHidden();
});

test('by keyboard: the keys are said, they step through the names, and leaving hides', async ({ page }) => {
  await page.goto(GUIDE);
  const block = page.locator(`#${INTERFACE} pre`);
  // By a key, as a reader comes to it: a script's focus alone would not say so.
  await page.keyboard.press('Tab');
  await block.focus();
  await expect(tooltip(page)).toContainText('full stop for the next name');
  await page.keyboard.press('.');
  await expect(tooltip(page)).toContainText('interface Alert');
  await expect(block).toHaveAttribute('aria-describedby', 'hover-tooltip');
  await page.keyboard.press('.');
  await expect(tooltip(page)).toContainText('Alert.alert_id');
  await page.keyboard.press(',');
  await expect(tooltip(page)).toContainText('interface Alert');
  await expect(tooltip(page)).toHaveAttribute('aria-live', 'polite');
  await page.keyboard.press('Escape');
  await expect(tooltip(page)).toBeHidden();
  await expect(block).not.toHaveAttribute('aria-describedby', /./);
  await page.keyboard.press('.');
  await expect(tooltip(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tooltip(page)).toBeHidden();
});

test('a key pressed before anything is loaded is not lost', async ({ page }) => {
  await page.goto(GUIDE, { waitUntil: 'networkidle' });
  await page.locator(`#${INTERFACE} pre`).focus();
  await page.keyboard.press('.');
  await expect(tooltip(page)).toContainText('interface Alert');
});

test('what looks like markup is text', async ({ page }) => {
  const evil = '<img src=x onerror="document.title = \'broken\'">';
  await page.route(/\/hover\/guides-.*\.json$/, async (route) => {
    const response = await route.fetch();
    const data = (await response.json()) as { texts: unknown[] };
    await route.fulfill({ response, json: { ...data, texts: data.texts.map(() => [`Box<${evil}>`, evil]) } });
  });
  await page.goto(GUIDE);
  await pointAt(page, INTERFACE, 'alert_id');
  await expect(tooltip(page)).toContainText(`Box<${evil}>`);
  await expect(tooltip(page).locator('img')).toHaveCount(0);
  expect(await page.title()).not.toBe('broken');
});

test('without its data a page is as before, and the next to point tries again', async ({ page, faults }) => {
  await page.route('**/hover/manifest.json', (route) => route.abort(), { times: 1 });
  await page.goto(GUIDE);
  await pointAt(page, INTERFACE, 'alert_id');
  await page.waitForTimeout(600);
  await expect(tooltip(page)).toBeHidden();
  await pointAt(page, INTERFACE, 'created_ts');
  await expect(tooltip(page)).toContainText('Alert.created_ts');
  // The browser itself says that a request failed.
  expect(faults.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
});

test('on another guide, reached by a link, the names are that guide’s', async ({ page }) => {
  await page.goto(GUIDE);
  await pointAt(page, INTERFACE, 'alert_id');
  await expect(tooltip(page)).toBeVisible();
  await page.getByRole('link', { name: /^Next/ }).click();
  await expect(page).toHaveURL(/\/new-integration\/service\/$/);
  await expect(tooltip(page)).toBeHidden();
  await page.locator('figure pre.language-ts').first().focus();
  await page.keyboard.press('.');
  await expect(tooltip(page)).toBeVisible();
});

test('no accessibility fault with the popup open', async ({ page }, { outputDir }) => {
  await page.goto(GUIDE);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await pointAt(page, INTERFACE, 'alert_id');
    await expect(tooltip(page)).toBeVisible();
    await page.screenshot({ path: `${outputDir}/${colorScheme}.png` });
    expect(await axeFaults(page, { within: '[role=tooltip]' }), colorScheme).toEqual([]);
    await page.mouse.move(2, 200);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap shows a name within the viewport, a tap elsewhere hides it', async ({ page }, {
    outputDir,
  }) => {
    await page.goto(GUIDE);
    const { x, y } = await middleOf(page, 'snippet-5', 'mapNotification');
    await page.touchscreen.tap(x, y);
    await expect(tooltip(page)).toContainText('function mapNotification(alert: Alert)');
    const box = await tooltip(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.screenshot({ path: `${outputDir}/phone.png` });
    const { x: farX, y: farY } = { x: 180, y: (box?.y ?? 0) > 320 ? 100 : 620 };
    await page.touchscreen.tap(farX, farY);
    await expect(tooltip(page)).toBeHidden();
  });
});
