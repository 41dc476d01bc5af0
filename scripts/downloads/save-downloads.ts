import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../find-chromium.mjs';

/** Generous: what is waited for is an event, and a busy machine is no mistake. */
const TIMEOUT_MS = 60_000;

/**
 * Clicks Download in the playground, for each example that it offers.
 *
 * @param origin - address of the site
 * @returns what Chromium saved, by name of the file: several examples show one package
 * @throws Error where the playground offers nothing, or two zips of one name differ in size
 */
export async function saveDownloads(origin: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage({ acceptDownloads: true });
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.goto(`${origin}/playground/`);
    const choice = page.getByRole('combobox', { name: /^Example/ });
    await choice.waitFor();
    const examples = await choice
      .getByRole('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const saved = new Map<string, Uint8Array>();
    for (const example of examples) {
      await choice.selectOption(example);
      const button = page.getByRole('button', { name: 'Download', exact: true });
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      const name = download.suggestedFilename();
      const bytes = await readFile(await download.path());
      const before = saved.get(name);
      if (before && before.length !== bytes.length)
        throw new Error(`${name} differs from one example of its package to another`);
      saved.set(name, bytes);
    }
    if (saved.size === 0) throw new Error('The playground offers no example');
    return saved;
  } finally {
    await browser.close();
  }
}
