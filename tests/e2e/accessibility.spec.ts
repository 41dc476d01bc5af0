import type { Page } from '@playwright/test';
import { axeFaults } from './axe';
import { expect, listPages, PAGE_KINDS, test } from './site';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Opens everything that a page hides until a reader asks for it. */
const openDetails = (page: Page): Promise<void> =>
  page
    .locator('main details')
    .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels that the page is wider than the screen').toBeLessThanOrEqual(0);
}

for (const { name, example } of [...PAGE_KINDS, { name: 'missing page', example: '/404.html' }]) {
  test(`no accessibility fault: ${name}`, async ({ page }) => {
    // The time that axe needs for thousands of elements is the machine's affair.
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(example);
    await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
    await openDetails(page);
    expect(await axeFaults(page), 'light, desktop').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await axeFaults(page, { rules: 'colors' }), 'dark, desktop').toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await axeFaults(page), 'dark, phone').toEqual([]);
    await expectNoOverflow(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    expect(await axeFaults(page, { rules: 'colors' }), 'light, phone').toEqual([]);
    await page.setViewportSize(DESKTOP);
  });
}

test('every page belongs to one kind, whose example exists', () => {
  const pages = listPages();
  const strays = pages.filter((address) => PAGE_KINDS.filter((kind) => kind.has(address)).length !== 1);
  expect(strays).toEqual([]);
  expect(PAGE_KINDS.filter(({ has, example }) => !has(example) || !pages.includes(example))).toEqual([]);
});

test('a fault is found: text that is too pale, and a button without a name', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.evaluate(() => {
    const pale = Object.assign(document.createElement('p'), { id: 'pale', textContent: 'Hard to read' });
    pale.style.color = '#aaa';
    const button = Object.assign(document.createElement('button'), { id: 'nameless' });
    // Outside of what React renders: it removes unknown elements when it hydrates the page.
    const part = document.createElement('section');
    part.setAttribute('aria-label', 'Faults');
    part.append(pale, button);
    document.body.append(part);
  });
  expect((await axeFaults(page)).toSorted()).toEqual(['button-name #nameless', 'color-contrast #pale']);
  expect(await axeFaults(page, { rules: 'colors' })).toEqual(['color-contrast #pale']);
});
