import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import * as z from 'zod';
import { load } from '../load';
import { fileFacts, type FileFacts } from './facts';

/** A file whose facts are not known. */
export interface UnreadFile {
  /** Tells it from others in the answer. */
  readonly key: string;
  /** Whose ending says how the text is to be read. */
  readonly file: string;
  readonly text: string;
}

/** What the thread is given; it sets the flag to 1 when its answer is sent. */
export interface FactsTask {
  readonly files: readonly UnreadFile[];
  readonly flag: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** Facts that are being found. */
export interface FactsAhead {
  /**
   * Waits until they are there.
   *
   * @returns facts by key; or a sentence about why there are none, after which they have to be found in another way
   */
  take(): ReadonlyMap<string, FileFacts> | string;
}

/** So few files are read sooner than a thread has started. */
const MIN_FILES = 60;
/** A thread that has not answered by then, in milliseconds, is not waited for. */
const PATIENCE_MS = 30_000;

const answer = z.union([z.string(), z.map(z.string(), fileFacts)]);

/**
 * Finds the facts of files in a thread of its own, while this one does something else. They take a fifth of a check of
 * which nothing is known.
 *
 * @returns nothing when that is not worth it
 */
export function findFactsAhead(files: readonly UnreadFile[]): FactsAhead | undefined {
  if (files.length < MIN_FILES) return undefined;
  const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(load.resolve('./check/facts-worker.ts'), {
    execArgv: ['--require', load.resolve('tsx/cjs')],
    workerData: { files, flag, port: port2 },
    transferList: [port2],
  });
  // What it says is heard below, by whoever waits; an error that nobody listens to would end the process.
  worker.on('error', () => undefined).unref();
  return {
    take() {
      Atomics.wait(new Int32Array(flag), 0, 0, PATIENCE_MS);
      const said = answer.safeParse(receiveMessageOnPort(port1)?.message);
      port1.close();
      void worker.terminate();
      return said.data ?? 'the thread that reads the examples gave no answer';
    },
  };
}
