import path from 'node:path';
import { namesOf, type FileNames } from './names';
import { parseSource } from './syntax';

/** Whether a source file exports a name. */
export type ExportLookup = (file: string, name: string) => boolean;

/**
 * Reads what source files export, as it is written: they are no part of the program yet when it is asked.
 *
 * @param sources absolute; a file whose names another passes on is looked for here
 * @returns for what is passed on of a module that is none of them: it may have any name
 */
export function createExportLookup(
  sources: readonly string[],
  readText: (file: string) => string | undefined,
): ExportLookup {
  const byPath = new Map(sources.map((file) => [withoutEnding(file), file]));
  const known = new Map<string, FileNames>();
  const namesIn = (file: string): FileNames => {
    const names =
      known.get(file) ?? namesOf(parseSource(readText(file) ?? '', file.endsWith('x') ? 'tsx' : 'ts'));
    known.set(file, names);
    return names;
  };
  const isExported = (file: string, name: string, seen: ReadonlySet<string>): boolean => {
    const { exported, passedOn } = namesIn(file);
    if (exported.has(name)) return true;
    // What is passed on as a whole has no default export.
    if (name === 'default' || seen.has(file)) return false;
    return passedOn.some((specifier) => {
      const target = path.join(path.dirname(file), withoutEnding(specifier));
      const found = byPath.get(target) ?? byPath.get(path.join(target, 'index'));
      return !specifier.startsWith('.') || !found || isExported(found, name, new Set([...seen, file]));
    });
  };
  return (file, name) => isExported(file, name, new Set());
}

function withoutEnding(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '');
}
