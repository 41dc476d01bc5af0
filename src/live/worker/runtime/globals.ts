/**
 * What Node has and a worker has not. Libraries look for these when they are loaded, so this comes first.
 *
 * @module
 */
import { Buffer } from 'buffer';

/** Where a line goes that somebody writes to the standard output. */
type Write = (text: string) => boolean;

const output = (level: 'log' | 'error'): { isTTY: boolean; write: Write } => ({
  isTTY: false,
  write: (text) => {
    console[level](text.replace(/\n$/, ''));
    return true;
  },
});

function hrtime(): [number, number] {
  const ms = performance.now();
  return [Math.floor(ms / 1_000), Math.round((ms % 1_000) * 1_000_000)];
}

function refuse(what: string): never {
  throw new Error(`${what} is not possible here`);
}

/** As much of `process` as Nest, its libraries and an integration use. */
const process = {
  env: {} as Record<string, string>,
  argv: [],
  pid: 1,
  platform: 'browser',
  version: 'v20.19.0',
  versions: { node: '20.19.0' },
  stdout: output('log'),
  stderr: output('error'),
  cwd: () => '/',
  exit: () => refuse('process.exit()'),
  abort: () => refuse('process.abort()'),
  hrtime: Object.assign(hrtime, { bigint: () => BigInt(Math.round(performance.now() * 1_000_000)) }),
  nextTick: (run: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => run(...args)),
  uptime: () => performance.now() / 1_000,
  memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
  on: () => process,
  once: () => process,
  off: () => process,
  removeListener: () => process,
  emitWarning: (text: string) => console.warn(text),
};

const immediate = (run: (...args: unknown[]) => void, ...args: unknown[]) => setTimeout(run, 0, ...args);

Object.assign(globalThis, {
  global: globalThis,
  process,
  Buffer,
  setImmediate: immediate,
  clearImmediate: (id: number) => clearTimeout(id),
});

/** The environment of the host. */
export const environment: Record<string, string> = process.env;
