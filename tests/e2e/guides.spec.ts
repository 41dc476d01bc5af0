import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toGuideAddress } from '../../scripts/guide-address';
import { createEngine } from '../../src/snippets';
import { readRegion } from './read-region';
import { expect, test } from './site';

const root = path.resolve(__dirname, '../..');
const { snippets } = createEngine({ root }).check();

const SERVICE = 'helpdesk/src/modules/notifications/notifications.service.ts';

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const shown = snippets.find(({ file, region }) => file === SERVICE && region === 'list');

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
