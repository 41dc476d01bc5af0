import { shareTypes, type OpenTypes } from '../../live/worker/typescript';
import type { OpenedExample } from './load-example';

const byWorker = new Map<string, OpenTypes>();

/** The types of an example, in the worker that all editors of the page share. */
export function openTypes({
  worker,
  compiler,
  declarations,
}: OpenedExample['addresses']): ReturnType<OpenTypes> {
  const open = byWorker.get(worker) ?? shareTypes(() => new Worker(worker));
  byWorker.set(worker, open);
  return open({ compiler, declarations });
}
