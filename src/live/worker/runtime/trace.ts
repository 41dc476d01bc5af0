import type { INestApplicationContext } from '@nestjs/common';
import type { RunStep } from '../../../shared/recording';
import { normalizeTexts } from '../../../shared/normalize-recording';
import type { UpstreamMode } from '../../shared/protocol';
import { LIMITS, shorten } from './limits';

/** Hears of a step that begins, and of one that is over: `index` is its place among the steps of the run. */
export type StepListener = (index: number, step: RunStep) => void;

/** Begins to note what happens in a host; `trace` says where to, and `mode` how what the host asks behaves by then. */
export type HostTap = (host: INestApplicationContext, trace: () => Trace, mode: () => UpstreamMode) => void;

/** The steps of one run, in the order in which they begin, told as they happen. */
export class Trace {
  private count = 0;
  private readonly open = new Set<Promise<void>>();

  /** @param tell gets them, without any token */
  constructor(private readonly tell: StepListener) {}

  /** Notes something that is over. */
  add(step: RunStep): void {
    this.note(step);
  }

  /** Notes something that begins. @returns to be called once, with the whole step */
  begin(step: RunStep): (finished: RunStep) => void {
    const index = this.note(step);
    let settle = (): void => undefined;
    const over = new Promise<void>((resolve) => (settle = resolve));
    this.open.add(over);
    return (finished) => {
      this.open.delete(over);
      settle();
      if (index !== undefined) this.send(index, finished);
    };
  }

  /** Waits for what began and is not over, but no longer than a moment: an answer need not wait for it. */
  async settled(): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moment = new Promise<void>((resolve) => (timer = setTimeout(resolve, LIMITS.settleMs)));
    await Promise.race([Promise.all(this.open), moment]);
    clearTimeout(timer);
  }

  private note(step: RunStep): number | undefined {
    this.count += 1;
    if (this.count > LIMITS.steps) {
      const message = `Nothing more is shown after ${LIMITS.steps} steps.`;
      if (this.count === LIMITS.steps + 1)
        this.send(LIMITS.steps, { kind: 'log', level: 'warn', context: '', message });
      return undefined;
    }
    this.send(this.count - 1, step);
    return this.count - 1;
  }

  private send(index: number, step: RunStep): void {
    this.tell(index, fit(normalizeTexts(step, { origins: {} })));
  }
}

function fit(step: RunStep): RunStep {
  if (step.kind === 'log') return { ...step, message: shorten(step.message, LIMITS.line) };
  const { length } = JSON.stringify(step);
  if (length <= LIMITS.step) return step;
  const message = `A step of ${length} characters is too large to show: ${step.kind}.`;
  return { kind: 'log', level: 'warn', context: '', message };
}
