import { styleText } from 'node:util';
import { createInterface } from 'node:readline/promises';
import type { Paint } from '../snippets';

/** The two streams of the command, and the person before it. */
export interface Terminal {
  /** Prints a line to standard output. */
  readonly print: (text: string) => void;
  /** Prints a line to standard error. */
  readonly complain: (text: string) => void;
  /** For what is printed to standard output. */
  readonly paint: Paint;
  /** For what is printed to standard error. */
  readonly paintError: Paint;
  /** Whether this is a run of GitHub Actions, which shows annotations at the lines of a change. */
  readonly isGithub: boolean;
  /** Whether someone is there to answer a question. */
  readonly isInteractive: boolean;
  /** @returns whether the answer was yes; the end of the input is a no */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** The process' own streams. Colours follow each stream, `NO_COLOR` and `FORCE_COLOR`. */
export function createTerminal(): Terminal {
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    paintError: (style, text) => styleText(style, text, { stream: process.stderr }),
    isGithub: process.env.GITHUB_ACTIONS === 'true',
    isInteractive: process.stdin.isTTY && process.stdout.isTTY,
    async confirm(question) {
      const lines = createInterface({ input: process.stdin, output: process.stdout });
      const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
      const answer = await Promise.race([lines.question(`${question} [y/N] `), ended]);
      lines.close();
      return /^y(?:es)?$/i.test(answer.trim());
    },
  };
}
