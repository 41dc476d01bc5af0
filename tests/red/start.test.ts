import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { createScratch, type Scratch } from './scratch';
import { startSite, type RunningSite } from './start-site';

const MAPPER = 'examples/helpdesk/src/modules/notifications/notifications.mapper.ts';
/** As a machine under load needs. */
const PATIENCE = { timeout: 60_000 };
const OVERLAY = 'iframe#webpack-dev-server-client-overlay';

/** The steps build on each other: it is one server that an author works with. */
describe('npm start', () => {
  let scratch: Scratch;
  let site: RunningSite;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    scratch = createScratch();
    scratch.edit(
      'docs/quick-start.mdx',
      '\n## ',
      `\n\`\`\`ts source="${MAPPER.replace('examples/', '')}#map-notification"\n\`\`\`\n\n## `,
    );
    site = await startSite(scratch.root);
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(`${site.origin}/guides/quick-start/`);
    await page.locator('article figure').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
    scratch?.remove();
  });

  it('says where it serves', () => {
    expect(site.output()).toMatch(/http:\/\/localhost:\d+\//);
  });

  it('shows an edit of the example, and leaves all around the page as it is', async () => {
    await page.evaluate(() => document.querySelector('nav')?.setAttribute('data-stayed', ''));
    scratch.edit(MAPPER, 'title: alert.headline', 'title: alert.headline.trim()');
    await page.getByText('alert.headline.trim()').first().waitFor({ timeout: 30_000 });
    expect(await page.locator('nav[data-stayed]').count()).toBe(1);
  });

  it('shows a mistake in the terminal and over the page', async () => {
    site.forget();
    scratch.edit(MAPPER, 'alert.headline.trim()', 'alert.headlines');
    const overlay = page.frameLocator(OVERLAY);
    await overlay
      .getByText(/docs\/quick-start\.mdx:\d+:\d+ compile-error/)
      .first()
      .waitFor({ timeout: 30_000 });
    await expect
      .poll(() => site.output(), { timeout: 30_000 })
      .toMatch(/docs\/quick-start\.mdx:\d+:\d+ compile-error/);
  });

  it('takes the mistake away when it is mended', async () => {
    scratch.edit(MAPPER, 'alert.headlines', 'alert.headline.trimEnd()');
    await page.getByText('alert.headline.trimEnd()').first().waitFor({ timeout: 30_000 });
    await page.locator(OVERLAY).waitFor({ state: 'detached', timeout: 30_000 });
  });

  it('builds other pages when they are asked for', async () => {
    await page.getByRole('link', { name: 'Map the data', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Map the data' }).waitFor({ timeout: 30_000 });
    await page.goto(`${site.origin}/api/helpdesk/notifications/`);
    await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 });
    await page.goto(`${site.origin}/nowhere/`);
    await page
      .getByRole('heading', { level: 1, name: 'There is no page at this address' })
      .waitFor({ timeout: 30_000 });
  });

  it('finds a class of the examples at the first letters of its name', async () => {
    await page.goto(`${site.origin}/guides/quick-start/`);
    const box = page.getByRole('combobox', { name: 'Search guides and API' });
    await page.getByRole('button', { name: 'Search' }).click();
    await box.fill('NotificationsSer');
    await page.getByRole('option').filter({ hasText: 'Notifications.Service' }).first().waitFor(PATIENCE);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/api\/helpdesk\/notifications\/#/, PATIENCE);
  });

  it('runs a live example, and the edit of a reader', async () => {
    await page.goto(`${site.origin}/guides/service-logic/http/`);
    const block = page.locator('[data-live="notifications"]');
    await block.getByRole('button', { name: 'Run', exact: true }).click();
    await block.locator('[data-outcome="answer"]').waitFor(PATIENCE);
    await block.getByRole('button', { name: 'Edit', exact: true }).click();
    await block.getByText('No problems').waitFor(PATIENCE);
    await block.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\nconst wrong: number = "text";');
    const problem = block.locator('[aria-label="Problems"] li').first();
    await problem.waitFor(PATIENCE);
    expect(await problem.innerText()).toContain('TS2322');
  });
});
