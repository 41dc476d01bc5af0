import stringWidth from 'string-width';
import { plain, type Paint } from './paint';
import { compareProblems, type Place, type Problem } from './problem';

/** Gives the text of a file named in a place, or `undefined` when it cannot be read. */
export type ReadText = (file: string) => string | undefined;

/**
 * Prints problems as `file:line:column name`, the message, the source line with carets, what was expected, what
 * to do, and the places that belong to it. Editors and terminals link the first line.
 *
 * @param problems in any order
 * @param readText used for the source lines; a file that cannot be read shows none
 * @param paint styles places, names and carets; nothing when absent
 * @returns the report, without a final line break; the empty string for no problems
 */
export function formatReport(
  problems: readonly Problem<string>[],
  readText: ReadText,
  paint: Paint = plain,
): string {
  return [...problems]
    .sort(compareProblems)
    .map((problem) => formatProblem(problem, readText, paint))
    .join('\n\n');
}

function formatProblem(problem: Problem<string>, readText: ReadText, paint: Paint): string {
  const head = `${paint('bold', formatPlace(problem.place))} ${paint('red', problem.name)}`;
  const lines = [head, ...indent(problem.message)];
  lines.push(...codeFrame(problem.place, readText, paint));
  if (problem.expected) lines.push(...indent(`expected: ${problem.expected}`));
  if (problem.hint) lines.push(...indent(`${paint('yellow', 'to do:')} ${problem.hint}`));
  for (const { place, message } of problem.related ?? []) {
    lines.push(
      ...indent(`${paint('bold', formatPlace(place))} ${message}`),
      ...codeFrame(place, readText, paint),
    );
  }
  return lines.join('\n');
}

/** `docs/guides/http.mdx:41:7` */
function formatPlace({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** The place's line and a line of carets under its span; nothing when the file or the line is not there. */
function codeFrame(place: Place, readText: ReadText, paint: Paint): string[] {
  const source = readText(place.file)?.split(/\r\n|\r|\n/)[place.line - 1];
  if (source === undefined || source.trim() === '') return [];
  const before = source.slice(0, place.column - 1);
  const span = source.slice(place.column - 1, place.column - 1 + (place.length ?? 1));
  const gutter = String(place.line);
  const carets = '^'.repeat(Math.max(1, stringWidth(span)));
  const bar = paint('dim', '|');
  return [
    `    ${paint('dim', gutter)} ${bar} ${source}`,
    `    ${' '.repeat(gutter.length)} ${bar} ${blank(before)}${paint('red', carets)}`,
  ];
}

/** Space as wide as the text: tabs stay tabs, wide characters count as two columns. */
function blank(text: string): string {
  return text
    .split(/(\t)/)
    .map((part) => (part === '\t' ? part : ' '.repeat(stringWidth(part))))
    .join('');
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
