import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession, type Frame, type Page } from '@playwright/test';
import * as z from 'zod';
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/find-chromium.mjs';
import { serveBuild } from '../scripts/serve-build';
import { countFrom } from '../tests/e2e/fetched';
import { printTable } from './table';

const GUIDE = '/guides/service-logic/http/';
const BLOCK = '[data-live="notifications"]';
/** The example whose types take longest: those of its GraphQL documents follow from their text and the schema. */
const HEAVY_GUIDE = '/guides/service-logic/graphql/';
const HEAVY_BLOCK = '[data-live="tickets"]';
/** An editor, and the file in front in it. */
interface Editing {
  readonly block: string;
  readonly file: string;
}
const NOTIFICATIONS: Editing = { block: BLOCK, file: 'notifications.service.ts' };
const TICKETS: Editing = { block: HEAVY_BLOCK, file: 'tickets.service.ts' };
const DOCUMENTS: Editing = { block: HEAVY_BLOCK, file: 'tickets.documents.ts' };
/** Where somebody types a mistake: after a text, or at the end of the file. */
interface Typing {
  readonly place: string;
  readonly after?: string;
  readonly mistake: string;
}
/** The guide with a block of each kind. */
const FIVE_BLOCKS = '/guides/service-logic/compare/';
const WRONG = '\nconst wrong: number = "text";';
const TYPINGS: readonly Typing[] = [
  { place: 'at the end', mistake: WRONG },
  { place: 'in a method', after: 'defer(() => {', mistake: WRONG },
];
/** Also where the type of a document is needed. */
const SENDING: readonly Typing[] = ['TICKET', 'TICKET_LIST', 'CREATE_TICKET'].map((document) => ({
  place: `in the line that sends ${document}`,
  after: `this.send(${document},`,
  mistake: ' 1,',
}));
const IN_DOCUMENTS: readonly Typing[] = [
  { place: 'behind the fragments of TICKET', after: '[ticketDetails', mistake: ', 1' },
];
/** Behind what a reader writes another line into a document, one after the other. */
const DOCUMENT_EDITS = ['            size', '    totalCount', 'ticket(id: $id) {'];
const RESTS_MS = 1_000;
/**
 * How long a reader thinks: about twenty seconds after the last work a browser gives back all that it does not need.
 */
const THINKS_MS = 30_000;

/** What a reader of the built site waits for, and what it costs: needs `npm run build` before. */
export async function benchLive(rounds: number): Promise<void> {
  const site = await serveBuild(path.resolve(import.meta.dirname, '..'));
  const measured = new Map<string, number[]>();
  const add = (what: string, value: number) => measured.set(what, [...(measured.get(what) ?? []), value]);
  try {
    const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
    try {
      for (let round = 0; round < rounds; round++) {
        await measureVisit(browser, site.origin, add);
        await measureHeavyTypes(browser, site.origin, add);
        await measureFiveBlocks(browser, site.origin, add);
      }
    } finally {
      await browser.close();
    }
  } finally {
    site.stop();
  }
  const rows = [...measured].map(([what, values]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
    return [what, least === most ? `${least}` : `${least} to ${most}`];
  });
  printTable(['live examples', 'measured'], rows);
}

type Add = (what: string, value: number) => void;

/** One reader with an empty cache: runs, runs again, edits, runs the edit. */
async function measureVisit(browser: Browser, origin: string, add: Add): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin + GUIDE, { waitUntil: 'networkidle' });
  await addMemory(browser, page, 'the page before Run', add);
  const byRun = countFrom(page);
  // The block as the guide shows it: its console comes with the first Run, which asks for two.
  add('first Run, ms', await timed(page, `${BLOCK} button:text-is("Run")`, isAnswered(2)));
  add('first Run, KB over the wire', (await byRun()) / 1000);
  for (const limit of [1, 2, 1, 2]) {
    await setTimeout(RESTS_MS);
    add('later Run, ms', await run(page, limit));
  }
  await addMemory(browser, page, 'with the runtime', add);
  const byEditor = countFrom(page);
  add('editor visible after Edit, ms', await timed(page, `${BLOCK} button:text-is("Edit")`, hasCode));
  await page.locator(`${BLOCK} .cm-content`).click();
  await page.keyboard.press('Control+End');
  const first = await watchProblem(page, NOTIFICATIONS, true);
  await page.keyboard.insertText(WRONG);
  add('first diagnostics after Edit, ms', await first());
  add('the editor, KB over the wire', (await byEditor()) / 1000);
  await page.keyboard.press('Control+z');
  await problem(page, BLOCK).waitFor({ state: 'detached' });
  await measureKeys(page, NOTIFICATIONS, TYPINGS, 'diagnostics after a keystroke', add);
  for (const limit of [1, 2]) {
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(`\n// ${limit}`);
    await setTimeout(RESTS_MS);
    add('Run of edited code, ms', await run(page, limit));
  }
  await addMemory(browser, page, 'with runtime and editor, at once', add);
  await setTimeout(THINKS_MS);
  await addMemory(browser, page, 'with runtime and editor, 30 s later', add);
  await context.close();
}

/** Runs each block of a page, then opens an editor. */
async function measureFiveBlocks(browser: Browser, origin: string, add: Add): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin + FIVE_BLOCKS, { waitUntil: 'networkidle' });
  const blocks = await page.locator('[data-live]').all();
  if (blocks.length !== 5) throw new Error(`${FIVE_BLOCKS} has ${blocks.length} blocks: mend this benchmark`);
  for (const block of blocks) {
    await block.getByRole('button', { name: 'Run' }).click();
    await block.locator('[data-outcome="answer"]').waitFor();
  }
  await addMemory(browser, page, 'five blocks, run', add);
  await page.locator(`${BLOCK} button:text-is("Edit")`).click();
  await page.locator(BLOCK).getByText('No problems').waitFor();
  await addMemory(browser, page, 'five blocks, run, one editor, at once', add);
  await setTimeout(THINKS_MS);
  await addMemory(browser, page, 'five blocks, run, one editor, 30 s later', add);
  await context.close();
}

/** One reader who edits the example with the heaviest types. */
async function measureHeavyTypes(browser: Browser, origin: string, add: Add): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin + HEAVY_GUIDE, { waitUntil: 'networkidle' });
  const fetched = countFrom(page);
  await page.locator(`${HEAVY_BLOCK} button:text-is("Edit")`).click();
  await page.locator(HEAVY_BLOCK).getByText('No problems').waitFor();
  add('heavy types: the editor, KB over the wire', (await fetched()) / 1000);
  await page.locator(`${HEAVY_BLOCK} .cm-content`).click();
  const what = 'heavy types: diagnostics after a keystroke';
  await measureKeys(page, TICKETS, [...TYPINGS, ...SENDING], what, add);
  for (const after of DOCUMENT_EDITS) {
    await openFile(page, DOCUMENTS);
    await measureKeys(page, DOCUMENTS, IN_DOCUMENTS, what, add);
    await goBehind(page, after);
    await page.keyboard.insertText('\n__typename');
    await openFile(page, TICKETS);
    await measureKeys(page, TICKETS, SENDING, `${what}, documents edited,`, add);
  }
  await context.close();
}

/** Makes each mistake and undoes it, twice. The focus is in the editor. */
async function measureKeys(
  page: Page,
  editing: Editing,
  typings: readonly Typing[],
  what: string,
  add: Add,
): Promise<void> {
  for (const { place, after, mistake } of typings) {
    for (let count = 0; count < 4; count++) {
      const isWrong = count % 2 === 0;
      if (isWrong) await (after === undefined ? page.keyboard.press('Control+End') : goBehind(page, after));
      await setTimeout(RESTS_MS);
      const shown = await watchProblem(page, editing, isWrong);
      await page.keyboard[isWrong ? 'insertText' : 'press'](isWrong ? mistake : 'Control+z');
      add(`${what} ${place}, ms`, await shown());
    }
  }
}

/** Brings the file to the front; the focus is in it. */
async function openFile(page: Page, { block, file }: Editing): Promise<void> {
  await page.locator(block).getByRole('tab', { name: file }).click();
  await page.locator(`${block} .cm-content`).click();
  await setTimeout(RESTS_MS);
}

async function goBehind(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  // Key by key: the panel looks at what it holds when a key is let go.
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}

const problem = (page: Page, block: string) => page.locator(`${block} [aria-label="Problems"] li`).first();

/** From the click on Run to the answer, which holds so many entries. */
async function run(page: Page, limit: number): Promise<number> {
  await page.locator(BLOCK).first().getByLabel('Path and query').fill(`/notifications?limit=${limit}`);
  return timed(page, `${BLOCK} button[type="submit"]`, isAnswered(limit));
}

const isAnswered = (limit: number) => `() => {
  const body = document.querySelector('${BLOCK} [aria-label="Body of the answer"]')?.textContent;
  return !!body && JSON.parse(body).data.length === ${limit} && !document.querySelector('${BLOCK} [aria-busy="true"]');
}`;

/**
 * Has the page note when the next key arrives, and when a problem of the file comes or goes after it: asking for that from
 * outside would be answered in steps of up to 100 ms.
 *
 * @returns asks for the milliseconds between both
 */
async function watchProblem(
  page: Page,
  { block, file }: Editing,
  isWanted: boolean,
): Promise<() => Promise<number>> {
  const watching = await page.evaluateHandle(
    ({ list, file, isWanted }) => {
      if ([...document.querySelectorAll(list)].some((item) => item.textContent.includes(file)) === isWanted)
        throw new Error('The problems are already as they should become');
      const noted = new AbortController();
      let start = 0;
      for (const kind of ['keydown', 'beforeinput'])
        document.addEventListener(
          kind,
          (event) => {
            if (!('key' in event && event.key === 'Control')) start ||= performance.now();
          },
          { capture: true, signal: noted.signal },
        );
      // No function here has a name: the tool that runs this file adds to those what a page does not have.
      return {
        changed: new Promise<number>((resolve) => {
          new MutationObserver((_changes, observer) => {
            const isThere = [...document.querySelectorAll(list)].some((item) =>
              item.textContent.includes(file),
            );
            if (isThere !== isWanted) return;
            observer.disconnect();
            noted.abort();
            resolve(performance.now() - start);
          }).observe(document.body, { subtree: true, childList: true });
        }),
      };
    },
    { list: `${block} [aria-label="Problems"] li`, file, isWanted },
  );
  return () => watching.evaluate(({ changed }) => changed);
}

const hasCode = `() => (document.querySelector('${BLOCK} .cm-content')?.textContent ?? '').includes('@nestjs/axios')`;

/**
 * Clicks, and waits in the page itself, without the detour through the browser's protocol.
 *
 * @param done source of a function that says whether the end is reached
 * @returns milliseconds
 */
async function timed(page: Page, button: string, done: string): Promise<number> {
  const handle = await page.locator(button).first().elementHandle();
  if (!handle) throw new Error(`There is no ${button}`);
  return handle.evaluate(
    (element, source) =>
      new Promise<number>((resolve) => {
        const isDone = (0, eval)(source) as () => boolean;
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!isDone()) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        (element as HTMLElement).click();
      }),
    done,
  );
}

const processes = z.object({
  processInfo: z.array(z.object({ type: z.string(), id: z.number(), cpuTime: z.number() })),
});

/** How long a frame is kept busy so that its process is known, in milliseconds. */
const BUSY_MS = 300;
/** How often it is tried while another process works at the same time. */
const TRIES = 10;

/**
 * Measures the processes of a page, frames and workers included. The browser has other processes of this kind, for its
 * own surfaces and one in reserve.
 *
 * There are two ways to look at it. Their share of memory counts a part of the browser's own program, which all its
 * processes have in common: some fifty megabytes. What is theirs alone is what the browser's task manager tells.
 */
async function addMemory(browser: Browser, page: Page, when: string, add: Add): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const own = new Set<number>();
  for (const frame of page.frames()) own.add(await findProcess(session, frame));
  await session.detach();
  const sum = (file: string, ...fields: string[]): number =>
    [...own]
      .flatMap((id) => fields.map((field) => readKilobytes(`/proc/${id}/${file}`, field)))
      .reduce((a, b) => a + b) / 1024;
  add(`memory, ${when}: share, MB`, sum('smaps_rollup', 'Pss'));
  add(`memory, ${when}: theirs alone, MB`, sum('status', 'RssAnon', 'VmSwap'));
}

/** One field of what the system tells of a process. */
function readKilobytes(file: string, field: string): number {
  const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${file} has no ${field}`);
  return Number(found);
}

/** The browser tells nobody which process a frame is in; one that works shows by the processor's time. */
async function findProcess(session: CDPSession, frame: Frame): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = await readTimes(session);
    await frame.evaluate((ms) => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    }, BUSY_MS);
    const [first, second] = [...(await readTimes(session))]
      .map(([id, seconds]) => ({ id, worked: (seconds - (before.get(id) ?? 0)) * 1000 }))
      .toSorted((a, b) => b.worked - a.worked);
    if (first && first.worked > BUSY_MS / 2 && (second?.worked ?? 0) < first.worked / 3) return first.id;
  }
  throw new Error('Another process works all the time: the one of a frame cannot be told');
}

/** Seconds that each process with a page in it has worked. */
async function readTimes(session: CDPSession): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = processes.parse(await session.send('SystemInfo.getProcessInfo'));
  return new Map(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
  );
}
