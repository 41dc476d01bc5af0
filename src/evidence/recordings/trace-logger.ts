import type { LoggerService } from '@nestjs/common';

import { setTimeout as sleep } from 'node:timers/promises';

import type { Trace } from './trace';

/** How long a message may be awaited, in milliseconds. */
const PATIENCE_MS = 5_000;

/** A logger of Nest that notes lines in a trace, and prints nothing. */
export class TraceLogger implements LoggerService {
  private readonly messages: string[] = [];

  constructor(private readonly trace: Trace) {}

  /** Waits until a message that matches has come, in a recording or before. */
  async heard(pattern: RegExp): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (!this.messages.some((message) => pattern.test(message))) {
      if (Date.now() > deadline) {
        throw new Error(`Nothing like ${pattern.source} came into the log within ${PATIENCE_MS} ms.`);
      }
      await sleep(5);
    }
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.note('log', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.note('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.note('error', message, rest);
  }

  /** Nest hands the context over last. */
  private note(level: string, message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const text = message instanceof Error ? message.message : String(message);
    this.messages.push(text);
    this.trace.add({
      kind: 'log',
      level,
      context: typeof context === 'string' ? context : '',
      message: text,
    });
  }
}
