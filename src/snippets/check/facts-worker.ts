import { workerData } from 'node:worker_threads';
import { readFacts, type FileFacts } from './facts';
import type { FactsTask } from './facts-ahead';

/** The thread of `findFactsAhead`: reads each file, and answers once. */
const { files, flag, port } = workerData as FactsTask;

function read(): ReadonlyMap<string, FileFacts> | string {
  try {
    return new Map(files.map(({ key, file, text }) => [key, readFacts(file, text)]));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

port.postMessage(read());
Atomics.store(new Int32Array(flag), 0, 1);
Atomics.notify(new Int32Array(flag), 0);
