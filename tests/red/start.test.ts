import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { createScratch, type Scratch } from './scratch';

const MAPPER = 'examples/helpdesk/src/modules/notifications/notifications.mapper.ts';
const OVERLAY = 'iframe#webpack-dev-server-client-overlay';

/** The steps build on each other: it is one server that an author works with. */
describe('npm start', () => {
  let scratch: Scratch;
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  let output = '';

  beforeAll(async () => {
    scratch = createScratch();
    scratch.edit(
      'docs/quick-start.mdx',
      '\n## ',
      `\n\`\`\`ts source="${MAPPER.replace('examples/', '')}#map-notification"\n\`\`\`\n\n## `,
    );
    const port = await freePort();
    // Vitest's NODE_ENV would tell Docusaurus that it is no server.
    server = spawn(
      'node',
      ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'start', '--no-open', '--port', String(port)],
      { cwd: scratch.root, env: { ...process.env, NODE_ENV: undefined } },
    );
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (data) => (output += String(data)));
    await vi.waitFor(() => expect(output).toContain('compiled successfully'), { timeout: 120_000 });
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(`http://localhost:${port}/guides/quick-start/`);
    await page.locator('article figure').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
    scratch?.remove();
  });

  it('says where it serves', () => {
    expect(output).toMatch(/http:\/\/localhost:\d+\//);
  });

  it('shows an edit of the example without a reload', async () => {
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    scratch.edit(MAPPER, 'title: alert.headline', 'title: alert.headline.trim()');
    await page.getByText('alert.headline.trim()').first().waitFor({ timeout: 30_000 });
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  it('shows a mistake in the terminal and over the page', async () => {
    output = '';
    scratch.edit(MAPPER, 'alert.headline.trim()', 'alert.headlines');
    const overlay = page.frameLocator(OVERLAY);
    await overlay
      .getByText(/docs\/quick-start\.mdx:\d+:\d+ compile-error/)
      .first()
      .waitFor({ timeout: 30_000 });
    await expect
      .poll(() => output, { timeout: 30_000 })
      .toMatch(/docs\/quick-start\.mdx:\d+:\d+ compile-error/);
  });

  it('takes the mistake away when it is mended', async () => {
    scratch.edit(MAPPER, 'alert.headlines', 'alert.headline.trimEnd()');
    await page.getByText('alert.headline.trimEnd()').first().waitFor({ timeout: 30_000 });
    await page.locator(OVERLAY).waitFor({ state: 'detached', timeout: 30_000 });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
