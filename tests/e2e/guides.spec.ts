import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toGuideAddress } from '../../scripts/guide-address';
import { createEngine, type Snippet } from '../../src/snippets';
import { isOnePair, readRegion } from './read-region';
import { expect, test } from './site';

const root = path.resolve(__dirname, '../..');
const { snippets } = createEngine({ root }).check();

/** A region with one pair of markers, in a file whose comments begin with two slashes. */
function isReadByHand(snippet: Snippet): snippet is Snippet & { file: string; part: string } {
  const { kind, file, part } = snippet;
  return kind === 'region' && file !== undefined && part !== undefined && isOnePair(file, part);
}

const guides = [...new Set(snippets.map(({ page }) => page))];

test.describe('every guide shows what the engine proved', () => {
  for (const guide of guides) {
    test(guide, async ({ page }) => {
      await page.goto(toGuideAddress(guide));
      const shown = await page
        .locator('article figure .theme-code-block pre code')
        .evaluateAll((blocks) =>
          blocks.map((block) =>
            [...block.querySelectorAll('.token-line')]
              .map((line) => (line.textContent ?? '').replace(/\n$/, ''))
              .join('\n'),
          ),
        );
      const blocks = snippets.filter(({ page: shownOn, kind }) => shownOn === guide && kind !== 'trace');
      expect(shown).toEqual(blocks.map(({ text }) => text));
      // The engine read those texts itself: a second reader, which knows nothing of it, must see the same.
      blocks.forEach((block, index) => {
        if (isReadByHand(block)) {
          expect(shown[index], `${block.file}#${block.part}`).toBe(readRegion(block.file, block.part));
        }
      });
    });
  }

  test('most regions are read by hand', () => {
    const regions = snippets.filter(({ kind }) => kind === 'region');
    expect(regions.filter(isReadByHand).length).toBeGreaterThan(regions.length / 2);
  });
});

const SERVICE = 'helpdesk/src/modules/notifications/notifications.service.ts';

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const shown = snippets.find(({ file, part }) => file === SERVICE && part === 'list');

  test('a snippet copies its region byte for byte', async ({ page }) => {
    if (!shown) throw new Error('No guide shows the region "list" of the service: mend this test');
    await page.goto(toGuideAddress(shown.page));
    const figure = page.getByRole('figure', { name: /notifications\.service\.ts#list/ }).first();
    await figure.getByRole('button', { name: /^copy code/i }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(readRegion(SERVICE, 'list'));
  });

  test('the whole file opens over the page, and copies with its imports', async ({ page }) => {
    if (!shown) throw new Error('No guide shows the region "list" of the service: mend this test');
    await page.goto(toGuideAddress(shown.page));
    const figure = page.getByRole('figure', { name: /notifications\.service\.ts#list/ }).first();
    const open = figure.getByRole('link', { name: 'Open whole file' });
    await open.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Copy whole file' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = readFileSync(path.join(root, 'examples', SERVICE), 'utf8').split('\n');
    const code = (text: readonly string[]) =>
      text.filter((line) => line.trim() !== '' && !/^\s*\/\/ #(?:end)?region/.test(line));
    expect(copied).toContain("from '@nestjs/common'");
    expect(code(copied.split('\n'))).toEqual(code(lines));
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(open).toBeFocused();
  });

  test('the menu of more ways to copy works with keys alone, and gives the focus back', async ({ page }) => {
    if (!shown) throw new Error('No guide shows the region "list" of the service: mend this test');
    await page.goto(toGuideAddress(shown.page));
    const figure = page.getByRole('figure', { name: /notifications\.service\.ts#list/ }).first();
    const toggle = figure.getByRole('button', { name: 'More ways to copy' });
    const menu = figure.getByRole('group', { name: 'More ways to copy' });
    await toggle.focus();
    await page.keyboard.press('Enter');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(menu.getByRole('button', { name: /^Copy with imports/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu.getByRole('status')).toHaveText('Copied');
    // Opened again before it closes by itself, it stays open.
    await page.keyboard.press('Escape');
    await expect(toggle).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(menu.getByRole('status')).toHaveText('');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(toggle).toBeFocused();
  });

  test('the link of a snippet leads to its region on the source page', async ({ page }) => {
    if (!shown) throw new Error('No guide shows the region "list" of the service: mend this test');
    await page.goto(toGuideAddress(shown.page));
    const figure = page.getByRole('figure', { name: /notifications\.service\.ts#list/ }).first();
    await figure
      .getByRole('link', { name: /notifications\.service\.ts/ })
      .first()
      .click();
    await expect(page).toHaveURL(
      /\/source\/helpdesk\/src\/modules\/notifications\/notifications-service-ts\/#list$/,
    );
    await expect(page.locator('#list')).toBeInViewport();
  });
});
