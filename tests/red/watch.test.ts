import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createScratch, type Scratch } from './scratch';

const MAPPER = 'examples/helpdesk/src/modules/notifications/notifications.mapper.ts';
const TRACE = 'evidence/recordings/helpdesk/notification-newest.json';

let scratch: Scratch;
let watcher: ChildProcess | undefined;
let output = '';
beforeEach(() => {
  scratch = createScratch();
});
afterEach(() => {
  watcher?.kill();
  scratch.remove();
});

/** Waits until the watcher has printed a text since the last call. */
async function printed(text: string): Promise<string> {
  await expect.poll(() => output, { timeout: 60_000, interval: 50 }).toContain(text);
  const seen = output;
  output = '';
  return seen;
}

it('npm run verify -- --watch checks again when an example, a recorded run or a page is saved', async () => {
  watcher = spawn('node', ['node_modules/tsx/dist/cli.mjs', 'src/cli/cli.ts', '--watch'], {
    cwd: scratch.root,
  });
  for (const stream of [watcher.stdout, watcher.stderr])
    stream?.on('data', (data) => (output += String(data)));
  await printed('watching');

  scratch.edit(MAPPER, 'alert.headline', 'alert.headlines');
  expect(await printed('example files')).toMatch(/^docs\/[\w/-]+\.mdx:\d+:\d+ compile-error$/m);

  scratch.edit(MAPPER, 'alert.headlines', 'alert.headline');
  await printed('all verified');

  scratch.edit(TRACE, '"version": 1', '"version": 0');
  expect(await printed('example files')).toMatch(/^docs\/[\w/-]+\.mdx:\d+:\d+ run-invalid$/m);

  scratch.edit(TRACE, '"version": 0', '"version": 1');
  await printed('all verified');

  scratch.edit('docs/quick-start.mdx', '\n## ', '\n```ts source="helpdesk/src/nowhere.ts"\n```\n\n## ');
  expect(await printed('example files')).toMatch(/^docs\/quick-start\.mdx:\d+:\d+ file-missing$/m);
});

it('ends with the process that started it, even when that happens in the middle of a check', async () => {
  output = '';
  watcher = spawn('node', ['--import', 'tsx', 'src/cli/cli.ts', '--watch'], {
    cwd: scratch.root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [watcher.stdout, watcher.stderr])
    stream?.on('data', (data) => (output += String(data)));
  await printed('watching');
  scratch.edit(MAPPER, 'alert.headline', "alert['headline']");
  await printed('checking');
  const ended = once(watcher, 'exit');
  watcher.disconnect();
  expect(await ended).toEqual([0, null]);
});
