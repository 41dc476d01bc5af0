import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import documentList from '../../evidence/recordings/documents/document-list.json';
import counts from '../../evidence/recordings/extended-notifications/counts.json';
import articleList from '../../evidence/recordings/helpdesk/article-list.json';
import article from '../../evidence/recordings/helpdesk/article-one.json';
import list from '../../evidence/recordings/helpdesk/notification-list.json';
import failed from '../../evidence/recordings/helpdesk/notification-upstream-500.json';
import pageMiss from '../../evidence/recordings/helpdesk/page-miss.json';
import ticketList from '../../evidence/recordings/helpdesk/ticket-list.json';
import mockedList from '../../evidence/recordings/mocked/notification-list.json';
import { addCode, asParser, attackCode, ENDLESS, onlyAt, QUERY_FILE, type LiveExample } from '../live-code';
import { openTrap } from '../trap';
import { countFetched, expect, test } from './site';

const GUIDE = '/guides/service-logic/http/';
const EXAMPLE = '**/live/notifications-*.json';
/** As a machine under load needs: a first run loads and starts everything. */
const PATIENCE = { timeout: 60_000 };

const block = (page: Page): Locator => page.locator('[data-live="notifications"]').first();
const runButton = (page: Page) => block(page).getByRole('button', { name: 'Run' });
const address = (page: Page) => block(page).getByLabel('Path and query');
const answerOf = (page: Page) => block(page).getByRole('tabpanel').getByLabel('Body of the answer');

async function expectOutcome(page: Page, kind: string): Promise<void> {
  await expect(block(page).locator('[data-outcome]')).toHaveAttribute('data-outcome', kind, PATIENCE);
  await expect(block(page).locator('[aria-busy="false"]')).toBeVisible(PATIENCE);
}

async function firstRun(page: Page, kind = 'answer'): Promise<void> {
  await page.goto(GUIDE);
  await runButton(page).click();
  await expectOutcome(page, kind);
}

/** Presses Run in the block of an example, and waits for its answer. */
async function firstRunOf(page: Page, name: string, guide: string): Promise<Locator> {
  await page.goto(`/guides/${guide}/`);
  const live = page.locator(`[data-live="${name}"]`);
  await live.getByRole('button', { name: 'Run' }).click();
  await expect(live.locator('[data-outcome]')).toHaveAttribute('data-outcome', 'answer', PATIENCE);
  return live;
}

/** Asks again, for something else: the answer is there when it is another one. */
async function runAgain(page: Page, url: string, kind = 'answer'): Promise<void> {
  await address(page).fill(url);
  await runButton(page).first().click();
  await expect(block(page).getByRole('button', { name: 'Running…' })).toHaveCount(0, PATIENCE);
  await expectOutcome(page, kind);
}

/** Serves the example with other code at the end of one file, as if a reader had written it. */
async function serveEdited(page: Page, code: string): Promise<void> {
  await page.route(EXAMPLE, async (route) => {
    const response = await route.fetch();
    const example = addCode((await response.json()) as LiveExample, code);
    await route.fulfill({ json: example });
  });
}

test.describe('before Run', () => {
  test('a guide loads nothing of the examples', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(GUIDE);
    await expect(runButton(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((url) => new URL(url).pathname.startsWith('/live/'))).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  test('a block shows what was recorded', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(block(page).getByRole('figure', { name: list.title })).toBeVisible();
  });
});

test.describe('what is pressed before the code of the page has come', () => {
  for (const [name, opened] of [
    ['Run', '[data-outcome="answer"]'],
    ['Edit', '[aria-label="Problems"]'],
  ] as const)
    test(`happens when it has: ${name}`, async ({ page }) => {
      let release: () => void = () => undefined;
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/assets/js/*.js', async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(GUIDE, { waitUntil: 'commit' });
      await block(page).getByRole('button', { name }).click();
      await expect(block(page).getByRole('button', { name })).toBeVisible();
      release();
      await expect(block(page).locator(opened)).toBeVisible(PATIENCE);
    });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a block shows what was recorded', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(block(page).getByRole('figure', { name: list.title })).toBeVisible();
    // Nothing would happen.
    await expect(block(page).getByRole('button')).toHaveCount(0);
  });
});

test.describe('a run', () => {
  test('answers what was recorded, and shows what happened on the way', async ({ page }) => {
    await firstRun(page);
    expect(JSON.parse((await answerOf(page).textContent()) ?? '')).toEqual(list.response.body);
    await expect(block(page).getByRole('status')).toContainText('200');
    await expect(
      block(page).getByRole('tabpanel').getByText(list.response.headers['content-type']),
    ).toBeVisible();
    await block(page).getByRole('tab', { name: 'Helpdesk (1)' }).click();
    await expect(block(page).getByRole('tabpanel')).toContainText('GET /rest/v1/alerts?start=0&count=2');
    await page.keyboard.press('ArrowRight');
    await expect(block(page).getByRole('tab', { name: 'Service (2)' })).toBeFocused();
    await expect(block(page).getByRole('tabpanel')).toContainText('NotificationsService.getNotificationList');
  });

  test('can follow another: each begins with the same data', async ({ page }) => {
    await firstRun(page);
    await runAgain(page, '/notifications?limit=1');
    await expect(answerOf(page)).not.toContainText('alr-1029');
    await block(page).getByLabel('Method').selectOption('POST');
    await block(page).getByLabel('Headers, one a line').fill('Content-Type: application/json');
    await block(page).getByRole('textbox', { name: 'Body' }).fill('{"id":"alr-1030","status":"UNVIEWED"}');
    await runAgain(page, '/notifications');
    await expect(block(page).getByRole('status')).toContainText('201');
    await block(page).getByLabel('Method').selectOption('GET');
    await runAgain(page, '/notifications/alr-1030');
    await expect(answerOf(page)).toContainText('"status": "READ"');
    expect(await page.locator('iframe').count()).toBe(1);
  });

  test('shows what a caller gets when the helpdesk fails', async ({ page }) => {
    await firstRun(page);
    for (const [mode, status, words] of [
      ['slow', '504', 'The helpdesk did not respond in time'],
      ['not-found', '404', 'The helpdesk has no record with this ID'],
      ['failing', '502', 'The helpdesk failed'],
      ['malformed', '502', 'The helpdesk sent an unexpected response'],
    ] as const) {
      await block(page).getByLabel('The helpdesk').selectOption(mode);
      await runAgain(page, '/notifications?limit=2');
      await expect(block(page).getByRole('status')).toContainText(status);
      await expect(answerOf(page)).toContainText(words);
    }
  });

  // The other examples run in "five blocks on one page", and every recording of every example in Node.
  for (const [name, guide, run, asked] of [
    ['extended-notifications', 'combine/extend', counts, 'Helpdesk (3)'],
    ['documents', 'combine/custom-module', documentList, 'Helpdesk (1)'],
  ] as const)
    test(`of ${name} answers what was recorded`, async ({ page }) => {
      const live = await firstRunOf(page, name, guide);
      const body = await live.getByRole('tabpanel').getByLabel('Body of the answer').textContent();
      expect(JSON.parse(body ?? '')).toEqual(run.response.body);
      await expect(live.getByRole('tab', { name: asked })).toBeVisible();
    });

  test('shows what the service makes of a database that fails', async ({ page }) => {
    const live = await firstRunOf(page, 'articles', 'service-logic/database');
    for (const [mode, status] of [
      ['cannot be reached', '503'],
      ['answers too late', '504'],
      ['finds no row', '404'],
      ['holds broken sections', '502'],
    ] as const) {
      await live.getByLabel('The database').selectOption({ label: mode });
      await live.getByRole('button', { name: 'Run' }).click();
      await expect(live.getByRole('status')).toContainText(status, PATIENCE);
      await expect(live.getByRole('tab', { name: 'Database (1)' })).toBeVisible();
    }
  });

  test('begins with the failure that was recorded', async ({ page }) => {
    const live = await firstRunOf(page, 'notifications', 'service-logic/errors');
    await expect(live.getByRole('status')).toContainText('502');
    const body = await live.getByRole('tabpanel').getByLabel('Body of the answer').innerText();
    expect(JSON.parse(body)).toEqual(failed.response.body);
    const helpdesk = live.getByRole('combobox', { name: 'The helpdesk' });
    await expect(helpdesk).toHaveValue('failing');
    await helpdesk.selectOption('slow');
    await live.getByRole('button', { name: 'Run' }).click();
    await expect(live.getByRole('status')).toContainText('504', PATIENCE);
  });

  test('shows what the cache does', async ({ page }) => {
    const live = await firstRunOf(page, 'cms', 'combine/depend');
    for (const [cache, asked, outcome] of [
      ['filled', 'Helpdesk and cache (1)', 'hit'],
      ['down', 'Helpdesk and cache (3)', 'failed'],
    ] as const) {
      await live.getByLabel('The cache').selectOption(cache);
      await live.getByRole('button', { name: 'Run' }).click();
      await live.getByRole('tab', { name: asked }).click(PATIENCE);
      await expect(live.getByRole('tabpanel')).toContainText(outcome);
      await expect(live.getByRole('status')).toContainText('200');
    }
  });

  test('offers only what the example has', async ({ page }) => {
    const mocked = await firstRunOf(page, 'mocked', 'service-logic/mocked');
    await expect(mocked.getByLabel('The helpdesk')).toHaveCount(0);
    await expect(mocked.getByLabel('The cache')).toHaveCount(0);
    const articles = await firstRunOf(page, 'articles', 'service-logic/database');
    await expect(articles.getByText('The answers of the database are recorded')).toBeVisible();
  });

  test('fetches no more than 250 kB at first', async ({ page }) => {
    const fetched = await countFetched(page, GUIDE);
    await runButton(page).click();
    await expectOutcome(page, 'answer');
    const total = await fetched();
    expect(total).toBeLessThanOrEqual(250_000);
    // Less would mean that something was not seen.
    expect(total).toBeGreaterThan(240_000);
  });

  test('works with keys alone', async ({ page }) => {
    await page.goto(GUIDE);
    await runButton(page).focus();
    await page.keyboard.press('Enter');
    await expectOutcome(page, 'answer');
    await address(page).focus();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await expect(block(page).getByRole('status')).toContainText('400', PATIENCE);
  });
});

test.describe('code of a reader', () => {
  test('that does not end is stopped with its log, and the page goes on', async ({ page }) => {
    const cases = Object.entries(ENDLESS).map(([what, body], index) => ({ what, body, limit: 3 + index }));
    await serveEdited(page, asParser(cases.map(({ body, limit }) => onlyAt(limit, body)).join('')));
    await firstRun(page);
    for (const { what, limit } of cases)
      await test.step(what, async () => {
        await runAgain(page, `/notifications?limit=${limit}`, 'timeout');
        await expect(block(page).getByText('It did not end within 3 seconds')).toBeVisible();
        if (what === 'a loop') {
          await block(page).getByRole('tab', { name: 'Log (1)' }).click();
          await expect(block(page).getByRole('tabpanel')).toContainText('it begins');
        }
        await runAgain(page, '/notifications?limit=2');
        await expect(block(page).getByRole('status')).toContainText('200');
      });
  });

  test('that changes prototypes, or sends messages with some, changes nothing outside', async ({ page }) => {
    const games = [
      `Object.prototype.polluted='yes'`,
      `Object.prototype.type='flood'`,
      `Array.prototype.map=()=>['mapped']`,
      `postMessage(JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'))`,
      `console.log(JSON.parse('{"__proto__":{"polluted":"yes"}}'))`,
    ].join(';');
    await serveEdited(page, asParser(onlyAt(3, games)));
    await firstRun(page);
    await address(page).fill('/notifications?limit=3');
    await runButton(page).first().click();
    await expect(block(page).getByRole('button', { name: 'Running…' })).toHaveCount(0, PATIENCE);
    for (const frame of page.frames())
      expect(await frame.evaluate(() => ['polluted' in {}, [1].map(String)])).toEqual([false, ['1']]);
    await runAgain(page, '/notifications?limit=2');
    await expect(block(page).getByRole('status')).toContainText('200');
  });

  test('that floods the page is stopped', async ({ page }) => {
    await serveEdited(page, asParser(`for(let i=0;i<1e5;i+=1)postMessage({type:'running',i})`));
    await firstRun(page, 'flood');
    await expect(block(page).getByText('Write less into the log')).toBeVisible();
  });

  test('that throws is told with its line', async ({ page }) => {
    await serveEdited(page, `throw new Error('Broken on purpose')`);
    await firstRun(page, 'error');
    await expect(block(page).getByText('Broken on purpose')).toBeVisible();
    await expect(block(page).getByText(`${QUERY_FILE}:`).first()).toBeVisible();
  });

  test('never becomes markup of the page', async ({ page }) => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const title = /HTTP/;
    const text = JSON.stringify(markup);
    // As a name and as a value of the answer's JSON.
    const answer = `const {HttpException}=require('@nestjs/common');throw new HttpException({[${text}]:${text}},400)`;
    await serveEdited(
      page,
      asParser(`if(query.limit==='3'){${answer}};console.log(${text});throw new Error(query.type)`),
    );
    await firstRun(page);
    await runAgain(page, `/notifications?type=${encodeURIComponent(markup)}`);
    await block(page).getByRole('tab', { name: /^Log/ }).click();
    await expect(block(page).getByRole('tabpanel')).toContainText('<img src=x');
    await expect(block(page).locator('img, script')).toHaveCount(0);
    await runAgain(page, '/notifications?limit=3');
    await block(page).getByRole('tab', { name: 'Answer' }).click();
    await expect(answerOf(page)).toContainText('"<img src=x onerror=');
    await expect(block(page).locator('img, script')).toHaveCount(0);
    await expect(page).toHaveTitle(title);
  });

  test('reaches neither network, nor page, nor storage', async ({ page, faults }) => {
    const trap = await openTrap();
    try {
      await serveEdited(page, attackCode(trap.url));
      await firstRun(page);
      await block(page).getByRole('tab', { name: /^Log/ }).click();
      const lines = await block(page).getByRole('tabpanel').locator('code').allTextContents();
      const results = lines.filter((line) => /: (?:refused|REACHED)/.test(line));
      expect(results.length).toBeGreaterThan(18);
      expect(results.filter((line) => line.includes('REACHED'))).toEqual([]);
      expect(trap.hits()).toBe(0);
      await runAgain(page, '/notifications?limit=1');
    } finally {
      trap.close();
    }
    // What the policy refuses is written to the console, and told as a request that failed; nothing else may be.
    const refusals = /Content Security Policy|Refused to|request outside the site: \w+:\/\/127\.0\.0\.1/;
    expect(faults.splice(0).filter((fault) => !refusals.test(fault))).toEqual([]);
  });
});

/** What a press of Download saves, unpacked. */
async function downloadFrom(page: Page, live = block(page)): Promise<Record<string, string>> {
  const button = live.getByRole('button', { name: 'Download' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const entries = Object.entries(unzipSync(await readFile(await download.path())));
  return Object.fromEntries(entries.map(([file, bytes]) => [file, strFromU8(bytes)]));
}

test('Run and Download pressed while the editor loads wait for the edits of an earlier visit', async ({
  page,
}) => {
  const FILE = 'helpdesk/src/modules/notifications/notifications.service.ts';
  const MARK =
    "NotificationsService.prototype.getNotificationList = () => { throw new Error('written before'); };";
  const live = block(page);
  const open = async (): Promise<void> => {
    await page.goto(GUIDE);
    await live.getByRole('button', { name: 'Edit' }).click();
  };
  await open();
  const code = live.getByRole('textbox', { name: /^Code of/ });
  await expect(code).toContainText("from '@nestjs/axios'", PATIENCE);
  await code.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(`\n${MARK}\n`);
  await expect(live.getByRole('tab', { name: /notifications.service.ts/ })).toContainText('edited');

  // The editor's files arrive late, so that both buttons are pressed before.
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\.sources\.\w+\.json$/, async (route) => {
    await late;
    await route.continue();
  });
  await open();
  await expect(live.getByText('Loading the editor…')).toBeVisible(PATIENCE);
  await runButton(page).first().click();
  await expect(live.locator('[aria-busy="true"]')).toBeVisible();
  const downloading = downloadFrom(page);
  arrive();
  expect((await downloading)[FILE]).toContain(MARK);
  await expect(live.getByRole('status').filter({ hasText: '500' })).toBeVisible(PATIENCE);
  await live.getByRole('tab', { name: /^Log/ }).click();
  await expect(live.getByRole('tabpanel', { name: /^Log/ })).toContainText('written before');
});

test('the playground has an empty module to begin with', async ({ page }) => {
  await page.goto('/playground/?example=starter');
  const live = page.getByRole('region', { name: 'Live example' });
  await expect(live.getByRole('textbox', { name: /^Code of/ })).toContainText(
    'extends Notifications',
    PATIENCE,
  );
  await expect(live.getByText('No problems')).toBeVisible(PATIENCE);
  await live.getByRole('button', { name: 'Run' }).first().click();
  const answer = live.getByLabel('Body of the answer');
  await expect(answer).toBeVisible(PATIENCE);
  expect(JSON.parse(await answer.innerText())).toEqual({ data: [], total: 0 });
});

test.describe('an edit in the block', () => {
  test('runs in the place of the example, and is told by its own lines', async ({ page }) => {
    await page.goto(GUIDE);
    await block(page).getByRole('button', { name: 'Edit' }).click();
    const code = block(page).getByRole('textbox', { name: /^Code of/ });
    await expect(code).toContainText("from '@nestjs/axios'", PATIENCE);
    await code.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(
      "\nNotificationsService.prototype.getNotificationList = () => {\n    throw new Error('written by a reader');\n};\n",
    );
    await runButton(page).first().click();
    await expectOutcome(page, 'answer');
    await expect(block(page).getByRole('status').filter({ hasText: '500' })).toBeVisible(PATIENCE);
    await block(page).getByRole('tab', { name: /^Log/ }).click();
    const log = block(page).getByRole('tabpanel', { name: /^Log/ });
    await expect(log).toContainText('written by a reader');
    await expect(log).toContainText(/notifications\.service\.ts:169:\d+/);
  });

  test('is checked and run without a network, once all is loaded', async ({ page, context }) => {
    await page.goto(GUIDE);
    await block(page).getByRole('button', { name: 'Edit' }).click();
    const code = block(page).getByRole('textbox', { name: /^Code of/ });
    await expect(code).toContainText("from '@nestjs/axios'", PATIENCE);
    await expect(block(page).getByText('No problems')).toBeVisible(PATIENCE);
    await runButton(page).first().click();
    await expectOutcome(page, 'answer');
    await context.setOffline(true);
    const counted = async () =>
      (JSON.parse(await answerOf(page).innerText()) as { data: unknown[] }).data.length;
    await runAgain(page, '/notifications?limit=1');
    await expect.poll(counted).toBe(1);
    await code.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText("\nconst wrong: number = 'text';\n");
    await expect(
      block(page)
        .getByText(/Type 'string' is not assignable to type 'number'/)
        .first(),
    ).toBeVisible(PATIENCE);
    await runAgain(page, '/notifications?limit=3');
    await expect.poll(counted).toBe(3);
  });

  test('is in the zip of the package; without one the zip is as the site has it', async ({ page }) => {
    await page.goto(GUIDE);
    await runButton(page).click();
    await expectOutcome(page, 'answer');
    const service = 'helpdesk/src/modules/notifications/notifications.service.ts';
    const original = (await downloadFrom(page))[service] ?? '';
    expect(original).toContain('class NotificationsService');
    await expect(block(page).getByText('helpdesk.zip has the package, as it is here.')).toBeVisible();

    await block(page).getByRole('button', { name: 'Edit' }).click();
    const code = block(page).getByRole('textbox', { name: /^Code of/ });
    await expect(code).toContainText("from '@nestjs/axios'", PATIENCE);
    await code.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('// Mine: ü ✓');
    const zip = await downloadFrom(page);
    expect(zip[service]).toBe(`${original}// Mine: ü ✓`);
    expect(Object.keys(zip).every((file) => file.startsWith('helpdesk/'))).toBe(true);
    await expect(block(page).getByText('with your changes to a file.')).toBeVisible();
  });

  test('changes what is made of recorded rows; what asks the database can only be read', async ({ page }) => {
    await page.goto('/guides/service-logic/database/');
    const live = page.locator('[data-live="articles"]');
    await live.getByRole('button', { name: 'Edit' }).click();
    const code = live.getByRole('textbox', { name: /^Code of/ });
    await expect(code).toContainText("from './articles.repository'", PATIENCE);
    await live.getByRole('tab', { name: 'articles.repository.d.ts read only' }).click();
    await expect(code).toHaveAttribute('aria-readonly', 'true');
    await expect(code).toContainText('findArticle(slug: string');
    await live.getByRole('tab', { name: 'articles.service.ts' }).click();
    await code.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(
      "\nconst { getArticle } = ArticlesService.prototype;\nArticlesService.prototype.getArticle = function (params) {\n    return defer(async () => ({ ...(await firstValueFrom(getArticle.call(this, params))), title: 'Mine' }));\n};\n",
    );
    await expect(live.getByText("Cannot find name 'firstValueFrom'").first()).toBeVisible(PATIENCE);
    await code.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.insertText("import { firstValueFrom } from 'rxjs';\n");
    await expect(live.getByText('No problems')).toBeVisible(PATIENCE);
    await live.getByRole('button', { name: 'Run' }).first().click();
    const answer = live.getByLabel('Body of the answer');
    await expect(answer).toBeVisible(PATIENCE);
    expect(JSON.parse(await answer.innerText())).toEqual({ ...article.response.body, title: 'Mine' });
  });

  test('that is no TypeScript is told, and not run', async ({ page }) => {
    await page.goto(GUIDE);
    await block(page).getByRole('button', { name: 'Edit' }).click();
    const code = block(page).getByRole('textbox', { name: /^Code of/ });
    await expect(code).toContainText("from '@nestjs/axios'", PATIENCE);
    await code.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\nconst = ;\n');
    await runButton(page).first().click();
    await expect(block(page).getByRole('alert')).toContainText(
      /notifications\.service\.ts is no TypeScript/,
      PATIENCE,
    );
    await expect(block(page).locator('[data-outcome]')).toHaveCount(0);
  });
});

test.describe('five blocks on one page', () => {
  const KINDS = ['notifications', 'cms', 'tickets', 'articles', 'mocked'];
  const blockOf = (page: Page, name: string) => page.locator(`[data-live="${name}"]`);

  test('answer each for itself, whatever ran before', async ({ page }) => {
    await page.goto('/guides/service-logic/compare/');
    for (const name of KINDS) await blockOf(page, name).getByRole('button', { name: 'Run' }).click();
    const recorded = [list, pageMiss, ticketList, articleList, mockedList];
    for (const [index, name] of KINDS.entries()) {
      const answer = blockOf(page, name).getByRole('tabpanel').getByLabel('Body of the answer');
      await expect(answer).toBeVisible(PATIENCE);
      expect(JSON.parse(await answer.innerText()), name).toEqual(recorded[index]?.response.body);
    }
    // One frame for all of them.
    expect(page.frames()).toHaveLength(2);
  });

  test('have their code checked by one worker', async ({ page }) => {
    await page.goto('/guides/service-logic/compare/');
    const edited = ['notifications', 'tickets'];
    for (const name of edited) {
      await blockOf(page, name).getByRole('button', { name: 'Edit' }).click();
      await expect(blockOf(page, name).getByText('No problems')).toBeVisible(PATIENCE);
    }
    // Back and forth: the worker knows the types of one example at a time.
    for (const name of [...edited, ...edited]) {
      await blockOf(page, name)
        .getByRole('textbox', { name: /^Code of/ })
        .click();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(`\nconst ${name}: number = 'text';`);
      const problems = blockOf(page, name).getByRole('region', { name: 'Problems' });
      await expect(problems.getByRole('button').first()).toContainText(`${name}.service.ts`, PATIENCE);
      await page.keyboard.press('Control+z');
      await expect(problems).toContainText('No problems', PATIENCE);
    }
    const workers = page.workers().filter((worker) => worker.url().includes('/live-editor/'));
    expect(workers).toHaveLength(1);
  });
});
