import { neededImports, type LineSpan } from './needed-imports';

/**
 * By part: its imports with the file that they were found in. While the site runs, a page is built again for an edit of
 * one of the files it shows; the imports of the others are the same.
 */
const known = new Map<string, { readonly text: string; readonly imports: string }>();

/** As {@link neededImports}, found once until the file changes. */
export function recallImports(file: string, text: string, part: readonly LineSpan[]): string {
  const key = JSON.stringify([file, part]);
  const entry = known.get(key);
  if (entry?.text === text) return entry.imports;
  const imports = neededImports(file, text, part);
  known.set(key, { text, imports });
  return imports;
}
