import type { LoggerService } from '@nestjs/common';
import { inspect } from '../shims/inspect';
import type { Trace } from './trace';

/** What Nest itself says while it starts: the same for every host. */
const OWN_CONTEXTS = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
]);

/** A logger of Nest whose lines are steps of the run. */
export class LiveLogger implements LoggerService {
  /** @param describe writes an error with the lines of the example that it names */
  constructor(
    private readonly trace: Pick<Trace, 'add'>,
    private readonly describe: (error: Error) => string,
  ) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.note('log', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.note('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.note('error', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.note('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.note('verbose', message, rest);
  }

  /** Nest hands the context over last. */
  private note(level: string, message: unknown, rest: readonly unknown[]): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' ? last : '';
    if (OWN_CONTEXTS.has(context) && level !== 'error') return;
    const text =
      message instanceof Error
        ? this.describe(message)
        : typeof message === 'string'
          ? message
          : inspect(message);
    this.trace.add({ kind: 'log', level, context, message: text });
  }
}
