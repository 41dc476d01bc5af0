import { describe, expect, it } from 'vitest';
import { shareTypes } from './shared';

/** Workers that a test plays itself. */
function createWorkers() {
  const workers: { readonly sent: unknown[]; readonly say: (data: unknown) => void; isOver: boolean }[] = [];
  const open = shareTypes(() => {
    const listeners: ((event: unknown) => void)[] = [];
    const worker = {
      sent: [] as unknown[],
      say: (data: unknown) => listeners.forEach((listener) => listener({ data })),
      isOver: false,
    };
    workers.push(worker);
    return {
      addEventListener: (type: string, listener: (event: unknown) => void) =>
        void (type === 'message' && listeners.push(listener)),
      postMessage: (message: unknown) => void worker.sent.push(message),
      terminate: () => void (worker.isOver = true),
    };
  });
  return { open, workers };
}
const ONE = { compiler: 'ts.js', declarations: 'one.json' };
const OTHER = { compiler: 'ts.js', declarations: 'other.json' };
const silent = (promise: Promise<unknown>): void => void promise.catch(() => undefined);

describe('the worker of all editors', () => {
  it('begins with the first question, and gets the latest texts of whoever asks', () => {
    const { open, workers } = createWorkers();
    const one = open(ONE);
    const other = open(OTHER);
    expect(workers).toHaveLength(0);
    silent(one.ask('open', { files: { 'a.ts': 'old', 'b.ts': '' } }));
    silent(one.ask('edit', { file: 'a.ts', text: 'new' }));
    silent(other.ask('open', { files: { 'c.ts': '' } }));
    silent(one.ask('diagnostics', { file: 'a.ts' }));
    silent(one.ask('emit', { files: ['a.ts'] }));
    expect(workers).toHaveLength(1);
    expect(workers[0]?.sent).toEqual([
      ONE,
      { id: 1, call: 'open', ask: { files: { 'a.ts': 'old', 'b.ts': '' } } },
      { id: 2, call: 'edit', ask: { file: 'a.ts', text: 'new' } },
      OTHER,
      { id: 3, call: 'open', ask: { files: { 'c.ts': '' } } },
      ONE,
      { id: 4, call: 'open', ask: { files: { 'a.ts': 'new', 'b.ts': '' } } },
      { id: 5, call: 'diagnostics', ask: { file: 'a.ts' } },
      { id: 6, call: 'emit', ask: { files: ['a.ts'] } },
    ]);
  });

  it('is free for its editor, and for others when nobody waits', async () => {
    const { open, workers } = createWorkers();
    const one = open(ONE);
    const other = open(OTHER);
    const answer = one.ask('open', { files: { 'a.ts': '' } });
    expect([one.isFree(), other.isFree()]).toEqual([true, false]);
    workers[0]?.say({ id: 1, answer: null });
    await answer;
    expect(other.isFree()).toBe(true);
  });

  it('ends with the last editor', () => {
    const { open, workers } = createWorkers();
    const one = open(ONE);
    const other = open(OTHER);
    silent(one.ask('open', { files: {} }));
    one.close();
    expect(workers[0]?.isOver).toBe(false);
    other.close();
    expect(workers[0]?.isOver).toBe(true);
  });

  it('is another one after it failed, with the texts of whoever asks', async () => {
    const { open, workers } = createWorkers();
    const one = open(ONE);
    const answer = one.ask('open', { files: { 'a.ts': '' } });
    workers[0]?.say({ failed: 'The declarations answered 500' });
    await expect(answer).rejects.toThrow('500');
    silent(one.ask('hover', { file: 'a.ts', position: 0 }));
    expect(workers[0]?.isOver).toBe(true);
    expect(workers[1]?.sent).toEqual([
      ONE,
      { id: 1, call: 'open', ask: { files: { 'a.ts': '' } } },
      { id: 2, call: 'hover', ask: { file: 'a.ts', position: 0 } },
    ]);
  });
});
