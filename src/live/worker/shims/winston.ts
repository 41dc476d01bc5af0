/**
 * As much of winston and logform as the framework's logger uses. Lines go to the console, and from there to the page.
 *
 * @module
 */
interface Line {
  readonly level: string;
  readonly message: unknown;
  readonly text?: string;
}

type Format = (line: Line) => Line;

const LEVELS = ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'] as const;

export const format = {
  combine:
    (...formats: readonly Format[]): Format =>
    (line) =>
      formats.reduce((result, each) => each(result), line),
  timestamp: (): Format => (line) => ({ ...line, timestamp: new Date().toISOString() }),
  colorize: (): Format => (line) => line,
  json: (): Format => (line) => ({ ...line, text: JSON.stringify(line) }),
  printf:
    (print: (line: Line) => string): Format =>
    (line) => ({ ...line, text: print(line) }),
};

class ConsoleTransport {
  readonly format: Format;

  constructor(options: { readonly format?: Format } = {}) {
    this.format = options.format ?? format.json();
  }
}

export const transports = { Console: ConsoleTransport };

interface Options {
  readonly level?: string;
  readonly transports?: readonly ConsoleTransport[];
}

export function createLogger({ level = 'info', transports: targets = [] }: Options) {
  const most = LEVELS.findIndex((each) => each === level);
  const methods = LEVELS.map((name, rank) => [
    name,
    (message: unknown, meta: object = {}) => {
      if (rank > most) return;
      for (const target of targets) {
        const { text } = target.format({ ...meta, level: name, message });
        (name === 'error' ? console.error : name === 'warn' ? console.warn : console.log)(text);
      }
    },
  ]);
  return Object.fromEntries(methods) as Record<string, (message: unknown, meta?: object) => void>;
}
