import type { Page } from '@playwright/test';
import { encodeShared } from '../../src/live/browser/edits';
import { axeFaults } from './axe';
import { countFetched, expect, test } from './site';

/** A busy machine needs long for the compiler; none of these tests is about how long. */
const PATIENT = { timeout: 90_000 };
const WRONG = 'const wrong: number = "text";';

const code = (page: Page) => page.getByRole('textbox', { name: /^Code of/ });
const problems = (page: Page) => page.getByRole('region', { name: 'Problems' });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The editor with its first verdict. */
async function openEditor(page: Page, address = '/playground/'): Promise<void> {
  await page.goto(address);
  await expect(code(page)).toBeVisible(PATIENT);
  await expect(problems(page)).toContainText(/No problems|\d problem/, PATIENT);
}

/** Selects the first place after the cursor that reads so. */
async function find(page: Page, text: string): Promise<void> {
  await code(page).click();
  await page.keyboard.press('Control+Home');
  await button(page, 'Find').click();
  // The box looks at keys, not at its value.
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** Puts the cursor at the end of the file in front, and types a line of its own. */
async function typeLine(page: Page, text: string): Promise<void> {
  await code(page).click();
  await page.keyboard.press('Control+End');
  // As one change: pairs of quotes and brackets are not closed by the editor.
  await page.keyboard.insertText(`\n${text}`);
}

test('an example opens without problems, and loads the compiler from this site', async ({ page }) => {
  await openEditor(page);
  await expect(code(page)).toContainText("from '@nestjs/axios'");
  await expect(problems(page)).toContainText('No problems', PATIENT);
  await expect(page.getByRole('tab')).toHaveCount(8);
});

test('nothing of the editor is loaded by a guide', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/guides/quick-start/', { waitUntil: 'networkidle' });
  expect(requests.filter((url) => url.includes('/live-editor/'))).toEqual([]);
});

test('the heaviest example fetches no more than 1.4 MB', async ({ page }) => {
  const fetched = await countFetched(page, '/guides/service-logic/graphql/');
  const block = page.locator('[data-live="tickets"]');
  await block.getByRole('button', { name: 'Edit' }).click();
  await expect(block.getByText('No problems')).toBeVisible(PATIENT);
  const total = await fetched();
  expect(total).toBeLessThanOrEqual(1_400_000);
  // Less would mean that something was not seen.
  expect(total).toBeGreaterThan(1_300_000);
});

test('a wrong type is told at its line, in the code and below, until it is undone', async ({ page }) => {
  await openEditor(page);
  await typeLine(page, WRONG);
  const problem = problems(page).getByRole('button', { name: /notifications\.service\.ts:168:7 TS2322/ });
  await expect(problem).toContainText("Type 'string' is not assignable to type 'number'.", PATIENT);
  await expect(page.locator('.cm-lintRange-error')).toHaveText('wrong');
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
  await expect(tab(page, 'notifications.service.ts')).toContainText('edited');

  await page.keyboard.press('Control+Home');
  await problem.click();
  await expect(code(page)).toBeFocused();
  await expect(page.locator('.cm-activeLine')).toContainText('const wrong');

  await button(page, 'Undo').click();
  await expect(problems(page)).toContainText('No problems', PATIENT);
});

test('a mistake in one file is told in the files that use it', async ({ page }) => {
  await openEditor(page);
  await tab(page, 'notifications.mapper.ts').click();
  await expect(code(page)).toContainText('const PRIORITIES');
  await find(page, 'export function mapState');
  await page.keyboard.insertText('export function mapStates');
  await expect(
    problems(page).getByRole('button', { name: /notifications\.service\.ts:\d+:\d+ TS\d+.*mapState/ }),
  ).toBeVisible(PATIENT);
});

test('completion offers what the type has, with its documentation', async ({ page }) => {
  await openEditor(page);
  await typeLine(page, 'Logger');
  await page.keyboard.type('.over');
  const option = page.getByRole('option', { name: 'overrideLogger' });
  await expect(option).toBeVisible(PATIENT);
  await expect(page.locator('.cm-completionInfo')).toContainText('overrideLogger(', PATIENT);
  await option.click();
  await expect(page.locator('.cm-activeLine')).toContainText('Logger.overrideLogger');
});

test('what is told at the bottom of the window leaves the line of the cursor in sight', async ({ page }) => {
  await openEditor(page);
  await find(page, 'parseListQuery(');
  await page.keyboard.press('ArrowLeft');
  const line = page.locator('.cm-activeLine');
  // The line becomes the last one in the window: what is told lies there.
  await line.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await page.keyboard.press('F1');
  const told = page.getByRole('status').filter({ hasText: 'parseListQuery(query' });
  await expect(told).toBeVisible(PATIENT);
  await expect
    .poll(async () => {
      const [above, below] = [await line.boundingBox(), await told.boundingBox()];
      return above && below && above.y + above.height <= below.y;
    })
    .toBe(true);
});

test('a name tells what it is, where it is declared, and can be renamed everywhere', async ({ page }) => {
  await openEditor(page);
  await find(page, 'parseListQuery(');
  await page.keyboard.press('ArrowLeft');

  await page.keyboard.press('F1');
  const told = page.getByRole('status').filter({ hasText: 'parseListQuery(query' });
  await expect(told).toBeInViewport({ ratio: 1, ...PATIENT });
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();

  await page.keyboard.press('F12');
  await expect(tab(page, 'notifications.query.ts')).toHaveAttribute('aria-selected', 'true', PATIENT);
  await expect(code(page)).toBeFocused();

  await page.keyboard.press('F2');
  const name = page.getByRole('textbox', { name: /Rename parseListQuery in \d+ places/ });
  await expect(name).toBeFocused(PATIENT);
  await name.fill('readListQuery');
  await page.keyboard.press('Enter');
  await expect(tab(page, 'notifications.query.ts')).toContainText('edited');
  await expect(tab(page, 'notifications.service.ts')).toContainText('edited');
  await expect(problems(page)).toContainText('No problems', PATIENT);
});

const scrollTop = (page: Page) => page.locator('.cm-scroller').evaluate((scroller) => scroller.scrollTop);

/** Moves the mouse over what is selected, and says where that is. */
async function pointAtSelection(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.cm-selectionBackground').first().boundingBox();
  if (!box) throw new Error('Nothing is selected');
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 2];
  await page.mouse.move(x, y);
  return { x, y };
}

test('the mouse tells what a name is, and with Ctrl leads to where it is declared', async ({ page }) => {
  await openEditor(page);
  await find(page, 'parseListQuery(');
  const { x, y } = await pointAtSelection(page);
  await expect(page.locator('.cm-tooltip-hover')).toContainText('parseListQuery(query', PATIENT);

  await page.keyboard.down('Control');
  await page.mouse.click(x, y);
  await page.keyboard.up('Control');
  await expect(tab(page, 'notifications.query.ts')).toHaveAttribute('aria-selected', 'true', PATIENT);
  await expect(page.locator('.cm-activeLine')).toContainText('function parseListQuery');
});

test('a file that comes to the front takes nothing of what was shown over the last one', async ({ page }) => {
  await openEditor(page);
  await find(page, 'parseListQuery(');
  await pointAtSelection(page);
  const hover = page.locator('.cm-tooltip-hover');
  await expect(hover).toContainText('parseListQuery(query', PATIENT);

  const before = await scrollTop(page);
  expect(before).toBeGreaterThan(100);

  // The tooltip asks for its place to be measured, and the next frame, which would do so, comes after the change.
  await page.evaluate(async () => {
    const askForFrame = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = () => 1;
    window.dispatchEvent(new Event('resize'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
    tabs.find(({ textContent }) => textContent.includes('notifications.query.ts'))?.click();
    window.requestAnimationFrame = askForFrame;
    document.querySelector('.cm-scroller')?.dispatchEvent(new Event('scroll'));
  });
  await expect(tab(page, 'notifications.query.ts')).toHaveAttribute('aria-selected', 'true');
  await page.mouse.move(0, 0);
  await expect.poll(() => scrollTop(page)).toBe(0);
  await tab(page, 'notifications.service.ts').click();
  await expect.poll(() => scrollTop(page)).toBeCloseTo(before, -1);
  await expect(code(page)).toContainText('parseListQuery(query');
  await expect(hover).toHaveCount(0);
});

test('formatting, the differences, and the way back to the original', async ({ page }) => {
  await openEditor(page);
  await typeLine(page, 'export const  list=[1,2]');
  await button(page, 'Format').click();
  await expect(code(page)).toContainText('export const list = [1, 2];', PATIENT);
  await button(page, 'Changes').click();
  await expect(page.locator('.cm-changedLine')).toContainText('export const list');
  await button(page, 'Changes').click();
  await expect(page.locator('.cm-changedLine')).toHaveCount(0);
  await button(page, 'Reset file').click();
  await expect(code(page)).not.toContainText('export const list');
  await expect(tab(page, 'notifications.service.ts')).not.toContainText('edited');
  await expect(button(page, 'Reset all')).toBeDisabled();
});

test('edits outlive a reload; what cannot be read is told and dropped', async ({ page }) => {
  await openEditor(page);
  await typeLine(page, WRONG);
  await expect(tab(page, 'notifications.service.ts')).toContainText('edited');
  await openEditor(page);
  await expect(page.getByText('Your edits are as you left them.')).toBeVisible();
  await expect(problems(page)).toContainText('TS2322', PATIENT);

  await page.evaluate(() => localStorage.setItem('live-editor:helpdesk/notifications', '{"version":1'));
  await openEditor(page);
  await expect(page.getByText('Your earlier edits could not be read.')).toBeVisible();
  await expect(problems(page)).toContainText('No problems', PATIENT);
});

test('a link brings edits along, costs nobody their own, and runs nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openEditor(page);
  await typeLine(page, `${WRONG} // <img src=x onerror=alert(1)>`);
  await button(page, 'Copy link').click();
  await expect(page.getByText('The link is copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await button(page, 'Reset file').click();
  await typeLine(page, '// my own work');

  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('about:blank');
  await openEditor(page, link);
  await expect(page.getByRole('note')).toContainText(
    'These edits came with a link. Nothing of them has run.',
  );
  await expect(problems(page)).toContainText('TS2322', PATIENT);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(workers.every((url) => url.includes('/live-editor/type-worker.'))).toBe(true);

  await button(page, 'Open the example without them').click();
  await expect(page.getByRole('note')).toHaveCount(0);
  await expect(problems(page)).toContainText('No problems', PATIENT);
  await code(page).click();
  await page.keyboard.press('Control+End');
  await expect(code(page)).toContainText('// my own work');
});

test('names of files in a link are no markup, no path and no prototype', async ({ page }) => {
  const names = ['<img src=x onerror=alert(1)>.ts', '__proto__', '../../../escape.ts', 'constructor'];
  const files = Object.fromEntries(names.map((name) => [name, WRONG]));
  const link = encodeShared({ example: 'helpdesk/notifications', files });
  if (!link) throw new Error('These edits fit into no link');
  await openEditor(page, `/playground/#${link}`);
  await expect(problems(page)).toContainText('No problems', PATIENT);
  await expect(page.getByRole('tab', { name: /img|escape|proto/ })).toHaveCount(0);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('a link changes no file that can only be read', async ({ page }) => {
  const repository = 'helpdesk/src/modules/articles/articles.repository.d.ts';
  const service = 'helpdesk/src/modules/articles/articles.service.ts';
  const link = encodeShared({
    example: 'helpdesk/articles',
    files: { [repository]: WRONG, [service]: '// from a link\nexport {};' },
  });
  if (!link) throw new Error('These edits fit into no link');
  await openEditor(page, `/playground/#${link}`);
  await expect(code(page)).toContainText('// from a link');
  await tab(page, 'articles.repository.d.ts').click();
  await expect(code(page)).toContainText('class ArticlesRepository');
  await expect(page.getByRole('tab', { name: /edited/ })).toHaveCount(1);
});

test('a damaged link and an unknown example are told', async ({ page }) => {
  await openEditor(page, '/playground/#edits=1.AAAA');
  await expect(page.getByRole('alert')).toContainText('cannot be read');
  await openEditor(page, '/playground/?example=__proto__');
  await expect(page.getByRole('alert')).toContainText('not here');
});

test('everything is reached, used and left by keyboard', async ({ page }) => {
  await openEditor(page);
  await tab(page, 'notifications.service.ts').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'index.ts')).toBeFocused();
  await expect(tab(page, 'index.ts')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(page.getByRole('tab').last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect(code(page)).toBeFocused();

  await page.keyboard.press('Tab');
  await expect(code(page)).toBeFocused();
  await expect(page.locator('.cm-line').first()).toHaveText(/^ {4}import/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(code(page)).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(code(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect(tab(page, 'notifications.service.ts')).toBeFocused();
});

test('the open editor has no accessibility fault', async ({ page }) => {
  await openEditor(page);
  await typeLine(page, WRONG);
  await expect(problems(page)).toContainText('TS2322', PATIENT);
  await button(page, 'Find').click();
  await page.getByText('All keys').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page, { within: 'main' }), colorScheme).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await button(page, 'Changes').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page, { within: 'main' }), `${colorScheme}, changes`).toEqual([]);
  }
});

test('on a narrow screen the page is no wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openEditor(page);
  await typeLine(page, WRONG);
  await expect(problems(page)).toContainText('TS2322', PATIENT);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await tab(page, 'helpdesk.errors.ts').click();
  await expect(tab(page, 'helpdesk.errors.ts')).toBeInViewport({ ratio: 0.99 });
});
