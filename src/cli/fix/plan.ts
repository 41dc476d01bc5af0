import { createPatch } from 'diff';
import type { Paint, Problem } from '../../snippets';
import { applyFixes } from './apply-fixes';

/** What a file would become. */
export interface PlannedFile {
  /** Path from the root. */
  readonly file: string;
  /** The text that was checked, and what would be written in its place. */
  readonly before: string;
  readonly after: string;
}

/**
 * Puts together, file by file, what the fixes of some problems come to.
 *
 * @param readText gives the text that was checked
 */
export function planFixes(
  problems: readonly Problem<string>[],
  readText: (file: string) => string | undefined,
): PlannedFile[] {
  const fixes = problems.flatMap(({ fix }) => fix ?? []);
  return [...new Set(fixes.map(({ place }) => place.file))].sort().flatMap((file) => {
    const before = readText(file);
    if (before === undefined) return [];
    const own = fixes.filter(({ place }) => place.file === file);
    const after = applyFixes(before, own);
    return after === undefined || after === before ? [] : [{ file, before, after }];
  });
}

/** The change as a unified diff, without a final line break. */
export function formatDiff({ file, before, after }: PlannedFile, paint: Paint): string {
  return createPatch(file, before, after)
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => {
      if (/^(?:---|\+\+\+) /.test(line)) return paint('bold', line.trimEnd());
      if (line.startsWith('+')) return paint('green', line);
      return line.startsWith('-') ? paint('red', line) : line;
    })
    .join('\n');
}
