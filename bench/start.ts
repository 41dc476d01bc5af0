import { setTimeout } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, findChromium } from '../scripts/find-chromium.mjs';
import { createScratch } from '../tests/red/scratch';
import { startSite } from '../tests/red/start-site';
import { printTable } from './table';

const EXAMPLE = 'examples/helpdesk/src/modules/notifications/notifications.mapper.ts';
const PAGE = 'docs/new-integration/mapper.mdx';
const ADDRESS = '/guides/new-integration/mapper/';
/** How long the server rests between two edits: its checker starts two seconds after each, and runs for some. */
const REST_MS = 12_000;

/** What an author waits for between saving a file and seeing it in the page, while `npm start` runs. */
export async function benchStart(edits: number): Promise<void> {
  const scratch = createScratch();
  const site = await startSite(scratch.root);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  const rows: string[][] = [];
  try {
    const page = await browser.newPage();
    await page.goto(site.origin + ADDRESS);
    const measure = async (
      name: string,
      file: string,
      from: string,
      shown: (count: number) => string,
      end = '',
    ) => {
      const times: number[] = [];
      let before = from;
      for (let count = 1; count <= edits; count++) {
        await setTimeout(REST_MS);
        const start = performance.now();
        scratch.edit(file, before, shown(count) + end);
        // By frame: a locator looks again only every half second.
        await page.waitForFunction(
          (text) => document.querySelector('article')?.textContent.includes(text),
          shown(count),
          { polling: 'raf', timeout: 60_000 },
        );
        times.push(performance.now() - start);
        before = shown(count) + end;
      }
      rows.push([name, times.map((time) => `${Math.round(time)} ms`).join(', ')]);
    };
    await measure(
      'an edit of an example',
      EXAMPLE,
      'alert.headline',
      (count) => `alert[('headline' /* ${count} */)]`,
    );
    await measure(
      'an edit of a page',
      PAGE,
      '## ',
      (count) => `Edit number ${count} of this page.`,
      '\n\n## ',
    );
  } finally {
    await browser.close();
    await site.stop();
    scratch.remove();
  }
  printTable(['npm start: seen in the browser after', 'times, in order'], rows);
}
