import { createCollector } from '../../worker/memory';
import type { Calls, Diagnostic } from '../../worker/typescript';
import type { Session } from './session';

/**
 * How long the file in front waits after an edit for the check of all of it: what surrounds the edit is checked at once,
 * and the worker would keep the next letter waiting.
 */
const WHOLE_MS = 250;

/** How long the other files wait after that: the worker would check all of them for every letter of a word. */
const REST_MS = 400;

/** How long after a round the page's own garbage is collected. */
const COLLECT_MS = 500;

/** How long a round waits for another editor of the page before it looks again whether that one is done. */
const RETRY_MS = 500;

/**
 * How often the file in front is checked again when all is known and nothing else to do. A browser translates code well
 * only once it has run often: a new worker needs almost twice as long for the reader's first edits without.
 */
const WARM_UPS = 3;

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
  readonly session: Pick<Session, 'ask' | 'isFree' | 'refresh'>;
  readonly files: readonly string[];
  /** The file in front of the reader, which comes first. */
  readonly current: () => string;
  /** Called after each file; not for a file whose text has changed meanwhile. */
  readonly report: (file: string, found: readonly Diagnostic[], all: Checked) => void;
  readonly fail: (error: Error) => void;
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes a checker; nothing is checked before the first `check`. */
export function createChecker({ session, files, current, report, fail }: CheckerOptions): Checker {
  const known = new Map<string, readonly Diagnostic[]>(files.map((file) => [file, []]));
  let round = 0;
  const collector = createCollector(COLLECT_MS);
  let warmUps = 0;
  let asking: Promise<unknown> | undefined;

  async function run(mine: number, isEdit: boolean): Promise<void> {
    const first = current();
    const order = [first, ...files.filter((file) => file !== first)];
    if (isEdit && !(await checkAround(first, mine))) return;
    for (const [index, file] of order.entries()) {
      if (index === 1 && isEdit) await rest(REST_MS);
      const found = await checkWhole(file, mine, index === 0);
      if (!found) return;
      tell(file, found, index === order.length - 1);
    }
    while (warmUps < WARM_UPS) {
      // Time for the worker to have its garbage collected, which would grow with each of them.
      await rest(REST_MS);
      if (mine !== round) return;
      if (!session.isFree()) break;
      warmUps++;
      session.refresh(first);
      if (!(await checkWhole(first, mine, true))) return;
    }
    collector.soon();
  }

  /** @returns whether the round goes on with the whole file */
  async function checkAround(file: string, mine: number): Promise<boolean> {
    if (!(await takeTurn(mine, true))) return false;
    const found = await ask('recheck', { file });
    if (mine !== round) return false;
    if (!found) return true;
    tell(file, found, false);
    await rest(WHOLE_MS);
    return mine === round;
  }

  /** @returns undefined where the round is given up */
  async function checkWhole(
    file: string,
    mine: number,
    isInFront: boolean,
  ): Promise<readonly Diagnostic[] | undefined> {
    for (let part = 0, more = true; more; part++) {
      if (!(await takeTurn(mine, isInFront && part === 0))) return undefined;
      more = await ask('prepare', { file, part });
    }
    if (!(await takeTurn(mine, isInFront))) return undefined;
    const found = await ask('diagnostics', { file });
    return mine === round ? found : undefined;
  }

  /** @returns whether the round still goes on */
  async function takeTurn(mine: number, isUrgent: boolean): Promise<boolean> {
    // Another editor asked meanwhile, and waits for its answer: the rest of this round can wait.
    while (mine === round && !isUrgent && !session.isFree()) await rest(RETRY_MS);
    // One question at a time: whoever types faster than the worker answers would fill a queue.
    while (mine === round && asking) await asking.catch(() => undefined);
    return mine === round;
  }

  function ask<Name extends 'prepare' | 'diagnostics' | 'recheck'>(
    call: Name,
    about: Calls[Name]['ask'],
  ): Promise<Calls[Name]['answer']> {
    const answer = session.ask(call, about);
    asking = answer;
    return answer.finally(() => (asking = undefined));
  }

  function tell(file: string, found: readonly Diagnostic[], isComplete: boolean): void {
    known.set(file, found);
    report(file, found, { diagnostics: [...known.values()].flat(), isComplete });
  }

  return {
    check({ now = false } = {}) {
      const mine = ++round;
      // A change of several places comes as several edits, one after the other. A timer would let the page draw first.
      const begun = now ? run(mine, false) : Promise.resolve().then(() => run(mine, true));
      begun.catch((error: unknown) => {
        if (mine === round) fail(error instanceof Error ? error : new Error(String(error)));
      });
    },
    stop: () => void round++,
  };
}
