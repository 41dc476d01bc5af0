import type { CompilerMessage } from '../check';
import type { Place } from '../report';
import type { Unit, UnitFile } from './unit';

/**
 * Where a message about a fence's file stands on the page.
 *
 * @param page the path that the place names
 * @returns `undefined` for a message about what was put around the code or behind it
 */
export function placeOnPage(
  page: string,
  { fence }: Unit,
  { lineMap, fragment }: UnitFile,
  { line, column, length }: CompilerMessage,
): Place | undefined {
  const bodyLine = lineMap[line - 1] ?? -1;
  const isInside = bodyLine >= 0;
  // An end that comes too soon is told behind the last line. Nothing is put around code that does not parse.
  const last = fragment.parses ? -1 : (lineMap.at(-1) ?? 0);
  const at = fence.bodyLines[isInside ? bodyLine : last];
  if (!at) return isInside ? { file: page, line: fence.line, column: fence.column } : undefined;
  return {
    file: page,
    line: at.line,
    column: at.indent + (isInside ? column : 1),
    length: Math.max(1, length),
  };
}

/** A compiler message without the paths of files that are nowhere on disk. */
export function plainMessage(
  { code, text }: CompilerMessage,
  units: ReadonlyMap<string, string>,
  root: string,
): string {
  const plain = [...units].reduce(
    (result, [file, place]) => result.replaceAll(file.replace(/\.tsx?$/, ''), place),
    text,
  );
  return `TS${code}: ${plain.replaceAll(`${root}/`, '')}`;
}
