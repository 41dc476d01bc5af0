import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromFrame, FromWorker, LiveManifest, ToFrame } from '../../shared/protocol';
import type { FrameLink } from './frame-link';
import { LiveSession } from './session';

const MANIFEST: LiveManifest = {
  frame: 'live/frame/',
  packs: { runtime: 'live/runtime.js' },
  examples: {
    one: {
      file: 'live/one.json',
      packs: ['runtime'],
      asks: [],
      url: '/',
      editor: 'one',
      download: { package: 'one', file: 'live/download-one.json' },
    },
    other: {
      file: 'live/other.json',
      packs: ['runtime'],
      asks: [],
      url: '/',
      editor: 'other',
      download: { package: 'other', file: 'live/download-other.json' },
    },
  },
};
const ORDER = {
  example: 'one',
  request: { method: 'GET', url: '/' },
  conditions: { upstream: 'normal', cache: 'empty' },
} as const;
const ANSWER: FromWorker = {
  type: 'answer',
  answer: { status: 200, headers: {}, body: '{}' },
  startMs: 0,
  answerMs: 1,
};
const LINE = { kind: 'log', level: 'log', context: '', message: 'a' } as const;

/** A frame whose workers say what the test wants, as soon as they are asked. */
class FakeFrame implements FrameLink {
  readonly orders: ToFrame[] = [];
  isClosed = false;
  private readonly listeners = new Set<(message: FromFrame) => void>();

  constructor(private readonly onRun: readonly unknown[]) {}

  send(order: ToFrame): void {
    this.orders.push(order);
    if (order.type !== 'send') return;
    const { type } = order.message as { readonly type: string };
    const said = type === 'load' ? [{ type: 'loaded' }] : [{ type: 'running' }, ...this.onRun];
    for (const message of said) this.say({ type: 'message', worker: order.worker, message });
  }

  say(message: FromFrame): void {
    queueMicrotask(() => {
      for (const listener of [...this.listeners]) listener(message);
    });
  }

  listen(listener: (message: FromFrame) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  close(): void {
    this.isClosed = true;
  }

  /** Workers that were started, and not stopped. */
  running(): number[] {
    const running = new Set<number>();
    for (const order of this.orders) {
      if (order.type === 'start') running.add(order.worker);
      if (order.type === 'stop') running.delete(order.worker);
    }
    return [...running];
  }
}

function createSession(onRun: readonly unknown[]) {
  const frames: FakeFrame[] = [];
  const load = vi.fn(() =>
    Promise.resolve(new Response(JSON.stringify({ name: 'one', entry: 'e', files: {}, env: {} }))),
  );
  const openFrame = (): Promise<FrameLink> => {
    const frame = new FakeFrame(onRun);
    frames.push(frame);
    return Promise.resolve(frame);
  };
  return { session: new LiveSession({ manifest: MANIFEST, load, openFrame }), frames, load };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a session', () => {
  it('gives each run a worker of its own, and fetches everything once', async () => {
    const { session, frames, load } = createSession([{ type: 'step', index: 0, step: LINE }, ANSWER]);
    expect(await session.run(ORDER)).toMatchObject({ answer: { status: 200 }, steps: [LINE] });
    await session.run(ORDER);
    await session.warm('one');
    const started = frames[0]?.orders.flatMap((order) => (order.type === 'start' ? [order.worker] : []));
    const stopped = frames[0]?.orders.flatMap((order) => (order.type === 'stop' ? [order.worker] : []));
    expect(started).toEqual([1, 2, 3]);
    expect(stopped).toEqual([1, 2]);
    expect(load.mock.calls).toHaveLength(2);
    expect(frames).toHaveLength(1);
  });

  it('keeps one worker ready for the page, with the example that ran last', async () => {
    const { session, frames, load } = createSession([ANSWER]);
    await session.run(ORDER);
    await session.run({ ...ORDER, example: 'other' });
    await session.warm('other');
    const [frame] = frames;
    expect(frame?.running()).toEqual([4]);
    await session.run(ORDER);
    await session.warm('one');
    expect(frame?.running()).toHaveLength(1);
    // The runtime once, and each example once.
    expect(load.mock.calls).toHaveLength(3);
    expect(frames).toHaveLength(1);
  });

  it('gives runs at the same time a worker each, and keeps one ready afterwards', async () => {
    const { session, frames } = createSession([ANSWER]);
    const orders = [ORDER, ORDER, { ...ORDER, example: 'other' }];
    const outcomes = await Promise.all(orders.map((order) => session.run(order)));
    expect(outcomes).toMatchObject(orders.map(() => ({ answer: { status: 200 } })));
    const ran = frames[0]?.orders.flatMap((order) =>
      order.type === 'send' && (order.message as { readonly type: string }).type === 'run'
        ? [order.worker]
        : [],
    );
    expect(new Set(ran).size).toBe(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(frames[0]?.running()).toHaveLength(1);
  });

  it('stops what does not end, throws the frame away, and goes on with another', async () => {
    const { session, frames } = createSession([{ type: 'step', index: 0, step: LINE }]);
    const run = session.run(ORDER);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(frames[0]?.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await run).toMatchObject({ failure: { kind: 'timeout' }, steps: [LINE] });
    expect(frames[0]?.isClosed).toBe(true);
    await session.warm('one');
    expect(frames).toHaveLength(2);
  });

  it('does not hear what is no message of the runtime', async () => {
    const nonsense = [{ type: 'answer', answer: 'all' }, { type: 'step', index: -1, step: LINE }, 7, null];
    const { session } = createSession([...nonsense, { type: 'step', index: 1e9, step: LINE }, ANSWER]);
    expect(await session.run(ORDER)).toMatchObject({ answer: { status: 200 }, steps: [] });
  });

  it('tells that a worker ended', async () => {
    const { session, frames } = createSession([]);
    await session.warm('one');
    const run = session.run(ORDER);
    await vi.advanceTimersByTimeAsync(0);
    frames[0]?.say({ type: 'ended', worker: 1, reason: 'flood', message: 'too much' });
    expect(await run).toMatchObject({ failure: { kind: 'flood', message: 'too much' } });
  });

  it('knows its examples', async () => {
    const { session } = createSession([]);
    await expect(session.run({ ...ORDER, example: 'none' })).rejects.toThrow('no live example "none"');
  });
});
