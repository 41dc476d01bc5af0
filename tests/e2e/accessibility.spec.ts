import { axeFaults } from './axe';
import { expect, groupsOfPages, test } from './site';

// One page of each kind would miss what only one page shows, so all are looked at, in both modes.
for (const colorScheme of ['light', 'dark'] as const) {
  for (const pages of groupsOfPages()) {
    test(`no accessibility fault, ${colorScheme}, from ${pages[0]}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const address of pages) {
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await axeFaults(page), address).toEqual([]);
      }
    });
  }
}
