import { chromium, type Locator, type Page } from '@playwright/test';
import { actionsOf, type Capture, type CopyAction } from '../../src/evidence/copy-check';
import type { Snippet } from '../../src/snippets';
import { CHROMIUM_ARGUMENTS, findChromium } from '../find-chromium.mjs';
import { toGuideAddress } from '../guide-address';

/** Generous: what is waited for is an event, and a busy machine is no mistake. */
const TIMEOUT_MS = 60_000;
/** The clipboard belongs to the whole browser: pages that copy at the same time need one each. */
const BROWSERS = 2;
const NOTHING = 'nothing was copied yet';

/** What was copied, and what could not be. */
export interface Captured {
  readonly captures: readonly Capture[];
  /** One sentence each. */
  readonly failures: readonly { readonly page: string; readonly line: number; readonly message: string }[];
}

/**
 * Opens each guide in Chromium and clicks every way to copy that its snippets offer.
 *
 * @param origin address of the site
 * @param snippets those whose copies are wanted
 * @param also snippets whose code is wanted although they are no TypeScript
 */
export async function captureCopies(
  origin: string,
  snippets: readonly Snippet[],
  also: (snippet: Snippet) => boolean,
): Promise<Captured> {
  const pages = [...new Set(snippets.map(({ page }) => page))];
  const captures: Capture[] = [];
  const failures: { page: string; line: number; message: string }[] = [];

  async function work(): Promise<void> {
    const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(TIMEOUT_MS);
    const page = await context.newPage();
    for (let guide = pages.shift(); guide !== undefined; guide = pages.shift()) {
      await page.goto(`${origin}${toGuideAddress(guide)}`);
      const onPage = snippets.filter((snippet) => snippet.page === guide);
      for (const snippet of onPage) {
        const actions = also(snippet) ? (['copy'] as const) : actionsOf(snippet);
        const figure = page.locator(`figure#${snippet.anchor}`);
        const isExcerpt =
          actions.length > 0 && (await figure.getByText('excerpt', { exact: true }).count()) > 0;
        for (const action of actions) {
          const { id, line } = snippet;
          try {
            captures.push({ snippet: id, action, text: await take(page, figure, action), isExcerpt });
          } catch (error) {
            failures.push({ page: guide, line, message: `${action}: ${String(error)}` });
          }
        }
      }
    }
    await browser.close();
  }

  await Promise.all(Array.from({ length: BROWSERS }, work));
  return { captures, failures };
}

/** Does one action as a reader does it, and reads the clipboard. */
async function take(page: Page, figure: Locator, action: CopyAction): Promise<string> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), NOTHING);
  switch (action) {
    case 'copy':
      await figure.getByRole('button', { name: /^copy code/i }).click();
      return readClipboard(page);
    case 'withImports':
      return takeFromMenu(page, figure, /^Copy with imports/);
    case 'wholeFile':
      return takeFromMenu(page, figure, /^Copy whole file/);
    case 'fileView': {
      await figure.getByRole('link', { name: 'Open whole file' }).click();
      const dialog = figure.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Copy whole file' }).click();
      const text = await readClipboard(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      return text;
    }
  }
}

async function takeFromMenu(page: Page, figure: Locator, name: RegExp): Promise<string> {
  await figure.getByRole('button', { name: 'More ways to copy' }).click();
  const menu = figure.getByRole('group', { name: 'More ways to copy' });
  await menu.getByRole('button', { name }).click();
  const text = await readClipboard(page);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  return text;
}

/** The copy is written after the click: a file is fetched first. */
async function readClipboard(page: Page): Promise<string> {
  return page.evaluate(
    async ([nothing, timeout]) => {
      const start = performance.now();
      while (performance.now() - start < timeout) {
        const text = await navigator.clipboard.readText();
        if (text !== nothing) return text;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error('nothing was copied');
    },
    [NOTHING, TIMEOUT_MS] as const,
  );
}
