import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageFirst } from './page-first';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

/** A page-first, and the bundler that it is told of. */
function open() {
  const told = new Map<string, () => void>();
  const hook = (name: string) => ({ tap: (_: string, listener: () => void) => told.set(name, listener) });
  const pageFirst = createPageFirst();
  const hooks = { watchRun: hook('watchRun'), done: hook('done'), failed: hook('failed') };
  const compiler = { hooks } as never;
  pageFirst.bundlerPlugin.apply.call(compiler, compiler);
  let isShown = false;
  void pageFirst.shown().then(() => (isShown = true));
  return { tell: (name: string) => told.get(name)?.(), isShown: () => isShown };
}

it('does not wait long when nothing is built', async () => {
  const { isShown } = open();
  await vi.advanceTimersByTimeAsync(200);
  expect(isShown()).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(isShown()).toBe(true);
});

it.each(['done', 'failed'])('waits for a build, and for the browser after it: %s', async (end) => {
  const { tell, isShown } = open();
  await vi.advanceTimersByTimeAsync(100);
  tell('watchRun');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(isShown()).toBe(false);
  tell(end);
  await vi.advanceTimersByTimeAsync(500);
  expect(isShown()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(isShown()).toBe(true);
});
