import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants, getPriority } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import type { PageReport } from '../../snippets';
import { startVerify } from './start-verify';

const { at, write } = useTestFolder('verify-beside');
const started: number[] = [];
const TSX = path.dirname(createRequire(import.meta.filename).resolve('tsx/package.json'));

/** A program in the place of `verify`: it tells its process, its folder and its arguments as if it had checked a page. */
const CLI = `
const [report, text] = [process.argv.slice(2).join(' '), process.cwd()] as const;
const messages = [{ id: 'docs/a.mdx#snippet-1', textHash: text, diagnostics: [] }];
const found = { page: 'docs/a.mdx', subject: String(process.pid), report, messages };
process.send?.({ kind: 'reports', reports: [found] });
process.on('disconnect', () => process.exit());
`;

beforeEach(() => {
  write('package.json', '{}');
  write('src/cli/cli.ts', CLI);
  write('node_modules/.keep', '');
  symlinkSync(TSX, at('node_modules/tsx'));
});
afterEach(() => {
  for (const pid of started.splice(0)) if (isRunning(pid)) process.kill(pid);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Starts the process, and waits for the first report. */
async function start() {
  const told = new EventTarget();
  const heard = once(told, 'reports');
  let report: PageReport | undefined;
  startVerify(at('.'), {
    replaceReports([first]) {
      report = first;
      told.dispatchEvent(new Event('reports'));
    },
  });
  await heard;
  if (!report) throw new Error('there is no report');
  const pid = Number(report.subject);
  started.push(pid);
  return { pid, report };
}

describe('startVerify', () => {
  it('watches the project, after the page at hand, and sends its reports to the pages', async () => {
    const { report } = await start();
    expect(report).toMatchObject({
      page: 'docs/a.mdx',
      report: '--watch --delay 2000',
      messages: [{ textHash: at('.').replace(/\/$/, '') }],
    });
  }, 30_000);

  it('leaves the processor to the server', async () => {
    const { pid } = await start();
    expect(getPriority(pid)).toBe(constants.priority.PRIORITY_LOW);
  }, 30_000);

  it('ends what an earlier configuration has started', async () => {
    const first = await start();
    expect(isRunning(first.pid)).toBe(true);
    const second = await start();
    while (isRunning(first.pid)) await sleep(10);
    expect(isRunning(second.pid)).toBe(true);
  }, 30_000);
});
