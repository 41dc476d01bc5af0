import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = require.resolve('axe-core/axe.min.js');

/** The accessibility faults of a page as it stands: each rule with the element that breaks it. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}
