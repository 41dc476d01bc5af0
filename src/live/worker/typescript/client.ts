import type { CallName, Calls, Start } from './messages';
import { isReply } from './validate';

/** What the client needs of a worker. */
export type Port = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** The page's end of the worker. */
export interface TypeClient {
  /** Settles when the compiler is loaded, or could not be. */
  readonly ready: Promise<void>;
  /** Whether a question is on its way. */
  isBusy(): boolean;
  /** Whether the worker could not start, and will answer nothing. */
  hasFailed(): boolean;
  /** Has the worker know other declarations from now on, and forget the ones before. */
  begin(files: Start): void;
  /** Asks something; questions are answered in order. */
  ask<Name extends CallName>(call: Name, ask: Calls[Name]['ask']): Promise<Calls[Name]['answer']>;
  /** Ends the worker. What is still open is never answered. */
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks with a type worker.
 *
 * @param port - the worker, freshly made
 * @param files - where the compiler and the declarations are
 */
export function createTypeClient(port: Port, files: Start): TypeClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let failure: Error | undefined;
  let settle: Waiting;
  const ready = new Promise<void>((resolve, reject) => {
    settle = { resolve: () => resolve(), reject };
  });
  const fail = (error: Error): void => {
    failure = error;
    settle.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  // Whoever waits for an answer is told; nobody has to wait for `ready`.
  ready.catch(() => undefined);

  port.addEventListener('error', (event) => fail(new Error(event.message || 'The worker could not start')));
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isReply(data)) return;
    if ('ready' in data) return settle.resolve(undefined);
    if ('failed' in data) return fail(new Error(data.failed));
    const open = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) open?.reject(new Error(data.error));
    else open?.resolve(data.answer);
  });
  port.postMessage(files);

  return {
    ready,
    isBusy: () => waiting.size > 0,
    hasFailed: () => failure !== undefined,
    begin: (others) => port.postMessage(others),
    ask: (call, ask) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const id = ++last;
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
        port.postMessage({ id, call, ask });
      }),
    close() {
      waiting.clear();
      port.terminate();
    },
  };
}
