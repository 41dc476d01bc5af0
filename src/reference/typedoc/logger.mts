import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { Logger, LogLevel, type MinimalSourceFile } from 'typedoc';
import type ts from 'typescript';

/** Collects what TypeDoc has to say, each message beginning with `file:line:column` where it knows one. */
export class CollectingLogger extends Logger {
  /** Errors and warnings, in the order they came; a run with any of them has failed. */
  readonly problems: string[] = [];
  readonly #siteDir: string;

  constructor(siteDir: string) {
    super();
    this.#siteDir = siteDir;
  }

  override log(message: string, level: LogLevel): void {
    if (level === LogLevel.Error) this.errorCount += 1;
    if (level >= LogLevel.Warn) this.problems.push(stripVTControlCharacters(message).trimEnd());
  }

  protected override addContext(
    message: string,
    _level: LogLevel,
    ...args: [ts.Node?] | [number, MinimalSourceFile]
  ): string {
    const [at, file] = args;
    if (at === undefined) return message;
    if (typeof at !== 'number') {
      const source = at.getSourceFile();
      return this.#placed(
        source.fileName,
        source.getLineAndCharacterOfPosition(at.getStart(source, false)),
        message,
      );
    }
    if (!file) return message;
    return this.#placed(file.fileName, file.getLineAndCharacterOfPosition(at), message);
  }

  #placed(file: string, { line, character }: ts.LineAndCharacter, message: string): string {
    return `${relative(this.#siteDir, file)}:${line + 1}:${character + 1} ${message}`;
  }
}
