import type ts from 'typescript';
import type { Diagnostic } from './messages';

const SEVERITIES = ['warning', 'error', 'info', 'info'] as const;

/**
 * Makes a message of the compiler one that can be posted.
 *
 * @param file - the file that it is about, as the page calls it
 */
export function toDiagnostic(
  compiler: typeof ts,
  file: string,
  { start = 0, length = 0, code, category, messageText, file: source }: ts.Diagnostic,
): Diagnostic {
  const { line, character } = source?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
  return {
    file,
    from: start,
    to: start + length,
    line: line + 1,
    column: character + 1,
    code,
    severity: SEVERITIES[category],
    message: compiler.flattenDiagnosticMessageText(messageText, '\n'),
  };
}
