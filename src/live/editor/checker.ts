import type { Diagnostic } from '../types';
import type { Session } from './session';

/** Shorter, and the worker would check every letter of a word. */
const DELAY_MS = 100;

/** What is known of the files. */
export interface Checked {
  /** Of all files, in their order; those of files that wait for their turn are from before. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether every file has been looked at since the last edit. */
  readonly isComplete: boolean;
}

/** Has the files checked again after edits. */
export interface Checker {
  /** Begins a new round, and gives up one that is on its way. */
  check(options?: { readonly now?: boolean }): void;
  stop(): void;
}

/** What a checker works with. */
export interface CheckerOptions {
  readonly session: Pick<Session, 'ask'>;
  readonly files: readonly string[];
  /** The file in front of the reader, which comes first. */
  readonly current: () => string;
  /** Called after each file; not for a file whose text has changed meanwhile. */
  readonly report: (file: string, found: readonly Diagnostic[], all: Checked) => void;
  readonly fail: (error: Error) => void;
}

/** Makes a checker; nothing is checked before the first `check`. */
export function createChecker({ session, files, current, report, fail }: CheckerOptions): Checker {
  const known = new Map<string, readonly Diagnostic[]>(files.map((file) => [file, []]));
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(mine: number): Promise<void> {
    const first = current();
    const order = [first, ...files.filter((file) => file !== first)];
    for (const [index, file] of order.entries()) {
      const found = await session.ask('diagnostics', { file });
      if (mine !== round) return;
      known.set(file, found);
      const isComplete = index === order.length - 1;
      report(file, found, { diagnostics: [...known.values()].flat(), isComplete });
    }
  }

  return {
    check({ now = false } = {}) {
      const mine = ++round;
      clearTimeout(timer);
      const begin = (): void => {
        run(mine).catch((error: unknown) => {
          if (mine === round) fail(error instanceof Error ? error : new Error(String(error)));
        });
      };
      if (now) begin();
      else timer = setTimeout(begin, DELAY_MS);
    },
    stop() {
      round++;
      clearTimeout(timer);
    },
  };
}
