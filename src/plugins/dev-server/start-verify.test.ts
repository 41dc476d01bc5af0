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

/** A program in the place of `verify`: it tells its process, its folder and its arguments as if it had judged a page. */
const CLI = `
const [report, text] = [process.argv.slice(2).join(' '), process.cwd()] as const;
const verdict = { page: 'docs/a.mdx', subject: String(process.pid), report, messages: [{ text, diagnostics: [] }] };
process.send?.({ kind: 'verdicts', verdicts: [verdict] });
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

/** Starts the process, and waits for the first verdict. */
async function start() {
  const told = new EventTarget();
  const heard = once(told, 'verdicts');
  let verdict: PageReport | undefined;
  startVerify(at('.'), {
    replaceReports([first]) {
      verdict = first;
      told.dispatchEvent(new Event('verdicts'));
    },
  });
  await heard;
  if (!verdict) throw new Error('there is no verdict');
  const pid = Number(verdict.subject);
  started.push(pid);
  return { pid, verdict };
}

describe('startVerify', () => {
  it('watches the project, after the page at hand, and tells its verdict to the pages', async () => {
    const { verdict } = await start();
    expect(verdict).toMatchObject({
      page: 'docs/a.mdx',
      report: '--watch --delay 2000',
      messages: [{ text: at('.').replace(/\/$/, '') }],
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
