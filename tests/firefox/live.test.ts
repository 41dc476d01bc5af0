import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import list from '../../evidence/recordings/helpdesk/notification-list.json';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { serveBuild, type ServedBuild } from '../../scripts/serve-build';
import { addCode, asParser, attackCode, ENDLESS, onlyAt, type LiveExample } from '../live-code';
import { openTrap } from '../trap';

/**
 * The live examples in Firefox, driven by Puppeteer: Playwright needs a Firefox of its own making. Chromium has the tests
 * of every detail; here is what another engine could do otherwise.
 */
const root = path.resolve(import.meta.dirname, '../..');
const GUIDE = '/guides/service-logic/http/';
const BLOCK = '[data-live="notifications"]';
/** As a machine under load needs: a first run loads and starts everything. */
const PATIENCE = { timeout: 60_000 };

let browser: Browser;
let site: ServedBuild;
let page: Page;
let faults: string[];
/** Faults that a test provokes. */
let provoked: RegExp | undefined;

beforeAll(async () => {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('Firefox is not installed. Bring it with: npm run setup');
  browser = await puppeteer.launch({ browser: 'firefox', executablePath });
});
afterAll(() => browser.close());

beforeEach(async () => {
  site = await serveBuild(root);
  const context = await browser.createBrowserContext();
  page = await context.newPage();
  faults = [];
  provoked = undefined;
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') faults.push(message.text());
  });
  await page.setViewport({ width: 1280, height: 900 });
});
afterEach(async () => {
  await page.browserContext().close();
  site.stop();
  expect(faults.filter((fault) => !provoked?.test(fault))).toEqual([]);
});

const button = (name: string) => page.locator(`${BLOCK} ::-p-aria([name="${name}"][role="button"])`);
const textOf = (selector: string) =>
  page.$eval(`${BLOCK} ${selector}`, (element) => element.textContent ?? '');
const answer = async () =>
  JSON.parse(await textOf('[aria-label="Body of the answer"]')) as { data: unknown[] };
const count = async () => (await answer()).data.length;

async function expectOutcome(kind: string): Promise<void> {
  await page.waitForSelector(`${BLOCK} [data-outcome="${kind}"]`, PATIENCE);
  await page.waitForSelector(`${BLOCK} [aria-busy="false"]`, PATIENCE);
}

async function firstRun(kind = 'answer'): Promise<void> {
  await page.goto(site.origin + GUIDE, { waitUntil: 'networkidle0' });
  await button('Run').click();
  await expectOutcome(kind);
}

async function runAgain(query: string, kind = 'answer'): Promise<void> {
  await page.locator(`${BLOCK} input[pattern]`).fill(query);
  await page.locator(`${BLOCK} button[type="submit"]`).click();
  await expectOutcome(kind);
}

/** Waits until the block, or one of some elements in it, says something. */
const says = (text: string, part = '') =>
  page.waitForFunction(
    (selector, wanted) =>
      [...document.querySelectorAll<HTMLElement>(selector)].some(({ innerText }) =>
        innerText.includes(wanted),
      ),
    PATIENCE,
    `${BLOCK} ${part}`,
    text,
  );

/** Opens the editor, and waits until all is checked. */
async function openEditor(): Promise<void> {
  await button('Edit').click();
  await says('No problems');
}

/** Puts a line of its own at the end of the file in front, letter by letter. */
async function typeAtEnd(line: string): Promise<void> {
  await page.locator(`${BLOCK} .cm-content`).click();
  await page.keyboard.down('Control');
  await page.keyboard.press('End');
  await page.keyboard.up('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.type(line);
}

/** Serves the example with other code at the end of one file, as if a reader had written it. */
async function serveEdited(code: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!/\/live\/notifications-[^/]*\.json$/.test(request.url())) return void request.continue();
    void (async () => {
      const example = (await (await fetch(request.url())).json()) as LiveExample;
      await request.respond({
        contentType: 'application/json',
        body: JSON.stringify(addCode(example, code)),
      });
    })();
  });
}

describe('a live example in Firefox', () => {
  it('answers what was recorded', async () => {
    await firstRun();
    expect(await answer()).toEqual(list.response.body);
  });

  it('is edited, checked and run, and goes on when there is no server any more', async () => {
    await firstRun();
    await openEditor();
    site.stop();
    await vi.waitFor(() => expect(fetch(site.origin)).rejects.toThrow());
    await typeAtEnd('const wrong: number = "text";');
    await says("Type 'string' is not assignable to type 'number'");
    await runAgain('/notifications?limit=1');
    await expect.poll(count).toBe(1);
    await typeAtEnd(
      "NotificationsService.prototype.getNotificationList = () => { throw new Error('written by a reader'); };",
    );
    await runAgain('/notifications?limit=3');
    await says('500', '[role="status"]');
  });

  it.each(Object.entries(ENDLESS))(
    'that does not end is stopped, and the page goes on: %s',
    async (_what, body) => {
      await serveEdited(asParser(onlyAt(3, body)));
      await firstRun();
      await runAgain('/notifications?limit=3', 'timeout');
      await runAgain('/notifications?limit=1');
      await expect.poll(count).toBe(1);
    },
  );

  it('reaches neither network, nor page, nor storage', async () => {
    // What is refused is written to the console, some of it after the answer is there; nothing else may be.
    provoked =
      /Content[- ]Security[- ]Policy|Security Error|WebTransport|can’t establish a connection to the server at http:..127/;
    const trap = await openTrap();
    try {
      await serveEdited(attackCode(trap.url));
      await firstRun();
      await page.locator(`${BLOCK} [role="tab"] ::-p-text(Log)`).click();
      const lines =
        (await textOf('[role="tabpanel"]:not([hidden])')).match(/[\w() ]+: (?:refused|REACHED)/g) ?? [];
      expect(lines.length).toBeGreaterThan(15);
      expect(lines.filter((line) => line.includes('REACHED'))).toEqual([]);
      expect(trap.hits()).toBe(0);
    } finally {
      trap.close();
    }
  });
});
