import { describe, expect, it } from 'vitest';
import { createTypeClient, type Port } from './client';
import { isReply, isRequest, isStart } from './validate';

/** A worker that a test plays itself. */
function createPort() {
  const listeners: Record<string, ((event: unknown) => void)[]> = {};
  const sent: unknown[] = [];
  const port = {
    addEventListener: (type: string, listener: (event: unknown) => void) =>
      void (listeners[type] ??= []).push(listener),
    postMessage: (message: unknown) => void sent.push(message),
    terminate: () => void sent.push('terminated'),
  } as unknown as Port;
  const emit = (type: string, event: unknown): void =>
    listeners[type]?.forEach((listener) => listener(event));
  return {
    port,
    sent,
    say: (data: unknown) => emit('message', { data }),
    break: (message: string) => emit('error', { message }),
  };
}
const START = { compiler: 'a.js', declarations: 'a.json' };

describe('what crosses between page and worker', () => {
  it.each([
    [{ id: 1, call: 'diagnostics', ask: { file: 'a.ts' } }, true],
    [{ id: 1, call: 'open', ask: { files: { 'a.ts': '' } } }, true],
    [{ id: 1, call: 'emit', ask: { files: ['a.ts'] } }, true],
    [{ id: 1, call: 'open', ask: { files: { 'a.ts': 1 } } }, false],
    [{ id: 1, call: 'open', ask: { files: ['a.ts'] } }, false],
    [{ id: 1, call: 'hover', ask: { file: 'a.ts', position: -1 } }, false],
    [{ id: 1, call: 'hover', ask: { file: 'a.ts', position: 0.5 } }, false],
    [{ id: 1, call: 'hover', ask: { file: 'a.ts' } }, false],
    [{ id: 'x', call: 'diagnostics', ask: { file: 'a.ts' } }, false],
    [{ id: 1, call: 'constructor', ask: {} }, false],
    [{ id: 1, call: '__proto__', ask: {} }, false],
    [{ id: 1, call: 'diagnostics' }, false],
    [null, false],
    ['diagnostics', false],
  ])('is a question or not: %j', (message, expected) => {
    expect(isRequest(message)).toBe(expected);
  });

  it.each([
    [{ ready: true }, true],
    [{ failed: 'why' }, true],
    [{ id: 1, answer: null }, true],
    [{ id: 1, error: 'why' }, true],
    [{ id: 1 }, false],
    [{ id: 1, error: 1 }, false],
    [{ ready: 'yes' }, false],
    [[], false],
    [undefined, false],
  ])('is a reply or not: %j', (message, expected) => {
    expect(isReply(message)).toBe(expected);
  });

  it('begins with where the files are', () => {
    expect(isStart(START)).toBe(true);
    expect(isStart({ compiler: 'a.js' })).toBe(false);
  });
});

describe('the page’s end', () => {
  it('gives each answer to whoever asked', async () => {
    const { port, sent, say } = createPort();
    const client = createTypeClient(port, START);
    const first = client.ask('diagnostics', { file: 'a.ts' });
    const second = client.ask('diagnostics', { file: 'b.ts' });
    say({ ready: true });
    say('noise');
    say({ id: 2, answer: [] });
    say({ id: 1, error: 'no such file' });
    await expect(client.ready).resolves.toBeUndefined();
    await expect(second).resolves.toEqual([]);
    await expect(first).rejects.toThrow('no such file');
    expect(sent).toEqual([
      START,
      { id: 1, call: 'diagnostics', ask: { file: 'a.ts' } },
      { id: 2, call: 'diagnostics', ask: { file: 'b.ts' } },
    ]);
  });

  it('tells everybody when the worker fails, also those who ask later', async () => {
    const { port, say } = createPort();
    const client = createTypeClient(port, START);
    const open = client.ask('diagnostics', { file: 'a.ts' });
    say({ failed: 'The declarations answered 404' });
    await expect(open).rejects.toThrow('404');
    await expect(client.ready).rejects.toThrow('404');
    await expect(client.ask('diagnostics', { file: 'a.ts' })).rejects.toThrow('404');
  });

  it('notices a script that does not load', async () => {
    const { port, ...worker } = createPort();
    const client = createTypeClient(port, START);
    worker.break('');
    await expect(client.ready).rejects.toThrow('The worker could not start');
  });

  it('ends the worker', () => {
    const { port, sent } = createPort();
    createTypeClient(port, START).close();
    expect(sent.at(-1)).toBe('terminated');
  });
});
