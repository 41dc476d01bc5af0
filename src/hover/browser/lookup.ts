import type { HoverName, HoverPage, HoverText } from '../../shared/hover';

/**
 * The name at a place of a snippet.
 *
 * @param names in reading order
 * @param column a caret's: behind the last character of a name it still belongs to that name
 */
export function nameAt(names: readonly HoverName[], line: number, column: number): HoverName | undefined {
  return names.find(([at, start, length]) => at === line && start <= column && column <= start + length);
}

/**
 * The name that comes next, or before, in reading order; from the last one on, the first.
 *
 * @param from where the reader is; `undefined` at the beginning
 * @param step 1 forward, -1 backward
 */
export function neighbourOf(
  names: readonly HoverName[],
  from: HoverName | undefined,
  step: 1 | -1,
): HoverName | undefined {
  const start = from ? names.indexOf(from) : step === 1 ? -1 : 0;
  return names[(start + step + names.length) % names.length];
}

/** What is known of a name. */
export const textOf = (page: HoverPage, [, , , text]: HoverName): HoverText | undefined => page.texts[text];
