import { setTimeout as sleep } from 'node:timers/promises';

import type { RunStep } from '../../shared/recording';

/** How long steps may be under way after the answer has come, in milliseconds. */
const PATIENCE_MS = 2_000;

/** The steps of one request, in the order in which they began. Outside of a recording nothing is noted. */
export class Trace {
  private steps: RunStep[] = [];
  private open = 0;
  private isRecording = false;

  start(): void {
    this.steps = [];
    this.isRecording = true;
  }

  /** Notes something that is over. */
  add(step: RunStep): void {
    if (this.isRecording) {
      this.steps.push(step);
    }
  }

  /**
   * Notes something that has begun: its place is that of its beginning, whatever comes before its end.
   *
   * @returns to be called once, with the whole step
   */
  begin(step: RunStep): (finished: RunStep) => void {
    if (!this.isRecording) {
      return () => undefined;
    }
    const { steps } = this;
    const index = steps.push(step) - 1;
    this.open += 1;
    return (finished) => {
      steps[index] = finished;
      this.open -= 1;
    };
  }

  /**
   * Ends the recording, once everything that began is over: a cache keeps a value after the answer has left.
   *
   * @throws Error when something does not end
   */
  async stop(): Promise<readonly RunStep[]> {
    const deadline = Date.now() + PATIENCE_MS;
    while (this.open > 0) {
      if (Date.now() > deadline) {
        throw new Error(`${this.open} steps of the run did not end within ${PATIENCE_MS} ms.`);
      }
      await sleep(5);
    }
    this.isRecording = false;
    return this.steps;
  }
}
