import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';

const axe = require.resolve('axe-core/axe.min.js');

/** What another color scheme can change: the elements, their names and roles stay. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * The accessibility faults of a page as it stands: each rule with the element that breaks it. Only faults leave the
 * page: a long guide has thousands of elements that pass.
 *
 * @param within a CSS selector, for a part of the page
 * @param rules `colors` looks at those rules only, for a page that was looked at in another scheme
 */
export async function axeFaults(
  page: Page,
  { rules = 'all', within = 'html' }: { rules?: 'all' | 'colors'; within?: string } = {},
): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === 'colors' && { runOnly: { type: 'rule', values: COLOR_RULES } }),
  };
  return page.evaluate(
    async ([part, given]) => {
      // A color that is still changing to the other scheme is neither of the two.
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
      }
      type Axe = { run(part: string, options: RunOptions): Promise<AxeResults> };
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(part, given);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
    },
    [within, options] as const,
  );
}
