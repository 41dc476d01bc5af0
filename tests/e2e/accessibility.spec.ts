import type { AxeResults } from 'axe-core';
import { expect, listPages, test } from './site';

const axe = require.resolve('axe-core/axe.min.js');

/**
 * One page of each kind would miss what only one page shows, so all are looked at, one mode a test. Source pages are
 * the exception: one component shows files that differ in their text alone, so each tenth will do.
 */
const pages = listPages().filter((address, index) => !/^\/source\/./.test(address) || index % 10 === 0);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has an accessibility fault, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(600_000);
    await page.emulateMedia({ colorScheme });
    for (const address of pages) {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await page.addScriptTag({ path: axe });
      const results = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      const found = results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${address} ${id} ${target.join(' ')}`),
      );
      expect(found).toEqual([]);
    }
  });
}
