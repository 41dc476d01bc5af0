import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';

const axe = require.resolve('axe-core/axe.min.js');

/** What another colour scheme can change: the elements, their names and roles stay. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * The accessibility faults of a page as it stands: each rule with the element that breaks it. Only faults leave the
 * page: a long guide has thousands of elements that pass.
 *
 * @param within a CSS selector, for a part of the page
 * @param rules `colours` looks at those rules only, for a page that was looked at in another scheme
 */
export async function axeFaults(
  page: Page,
  { rules = 'all', within = 'html' }: { rules?: 'all' | 'colours'; within?: string } = {},
): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === 'colours' && { runOnly: { type: 'rule', values: COLOUR_RULES } }),
  };
  return page.evaluate(
    async ([part, given]) => {
      type Axe = { run(part: string, options: RunOptions): Promise<AxeResults> };
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(part, given);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
    },
    [within, options] as const,
  );
}
