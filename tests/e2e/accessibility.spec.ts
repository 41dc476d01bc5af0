import { axeFaults } from './axe';
import { expect, groupsOfPages, test } from './site';

/**
 * One page of each kind would miss what only one page shows, so all are looked at. What a page is made of is the same
 * in both schemes: in the dark its colours are enough.
 */
for (const [colorScheme, rules] of [
  ['light', 'all'],
  ['dark', 'colours'],
] as const) {
  for (const pages of groupsOfPages()) {
    test(`no accessibility fault, ${colorScheme}, from ${pages[0]}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const address of pages) {
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await axeFaults(page, { rules }), address).toEqual([]);
      }
    });
  }
}

test('a fault is found: text that is too pale, and a button without a name', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.evaluate(() => {
    const pale = Object.assign(document.createElement('p'), { id: 'pale', textContent: 'Hardly to be read' });
    pale.style.color = '#aaa';
    const button = Object.assign(document.createElement('button'), { id: 'nameless' });
    // Beside what React renders: it throws away what it does not know when the page comes alive.
    const part = document.createElement('section');
    part.setAttribute('aria-label', 'Faults');
    part.append(pale, button);
    document.body.append(part);
  });
  expect((await axeFaults(page)).toSorted()).toEqual(['button-name #nameless', 'color-contrast #pale']);
  expect(await axeFaults(page, { rules: 'colours' })).toEqual(['color-contrast #pale']);
});
