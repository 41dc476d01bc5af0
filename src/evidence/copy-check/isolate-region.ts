import ts from 'typescript';
import type { CopiedSpan, LineSpan } from './types';

/** What a region's file becomes when the region is replaced by a copy of it. */
export interface IsolatedRegion {
  readonly text: string;
  /** Where the copied imports stand; absent where none were copied. */
  readonly imports?: LineSpan;
  readonly spans: readonly CopiedSpan[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Line of the copied text at which this begins. */
  readonly copyLine?: number;
}

/**
 * Puts a copied region in its place in its file, and the copied imports at the head. The file's own imports get other
 * names, and so do their uses outside the region.
 *
 * So a name that the region uses comes from the copied imports or from nowhere: when one is missing, the compiler
 * cannot find the name, although the rest of the file may import it. And an import that nothing but the rest of the
 * file uses is unused. All types stay what they are, as both names mean the same.
 *
 * The names are changed by TypeScript's own rename, not by the code that found the imports: one must not prove itself.
 *
 * @param file name with the ending that decides how it is parsed
 * @param text the whole file
 * @param parts the region's lines
 * @param head the copied imports; the empty string where there are none
 * @param pieces what was copied of each part
 */
export function isolateRegion(
  file: string,
  text: string,
  parts: readonly LineSpan[],
  head: string,
  pieces: readonly string[],
): IsolatedRegion {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const replaced = parts.map(({ first, last }) => lineRange(source, first, last));
  const headLines = head === '' ? 0 : head.split('\n').length + 1;
  let copyLine = headLines + 1;
  const edits: Edit[] = replaced.map((range, index) => {
    const piece = pieces[index] ?? '';
    const edit = { ...range, text: piece, copyLine };
    // A line joins the parts: it is in the copy, and not in the file.
    copyLine += piece.split('\n').length + 1;
    return edit;
  });
  // What the region imports itself is the copy's: the rest of the file means that.
  const isOutside = ({ start, end }: { start: number; end: number }) =>
    !replaced.some((range) => start >= range.start && end <= range.end);
  edits.push(...renamings(file, text, source, isOutside).filter(isOutside));

  let result = head === '' ? '' : `${head}\n\n`;
  let done = 0;
  const spans: CopiedSpan[] = head === '' ? [] : [{ first: 1, last: headLines - 1, copyLine: 1 }];
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    result += text.slice(done, edit.start);
    const first = result.split('\n').length;
    result += edit.text;
    done = edit.end;
    if (edit.copyLine !== undefined)
      spans.push({ first, last: result.split('\n').length, copyLine: edit.copyLine });
  }
  result += text.slice(done);
  return {
    text: result,
    spans,
    ...(head === '' ? {} : { imports: { first: 1, last: headLines - 1 } }),
  };
}

function lineRange(source: ts.SourceFile, first: number, last: number): { start: number; end: number } {
  const starts = source.getLineStarts();
  const end = starts[last] === undefined ? source.text.length : starts[last] - 1;
  return { start: starts[first - 1] ?? source.text.length, end };
}

/** The edits that give another name to everything that the file imports outside the region. */
function renamings(
  file: string,
  text: string,
  source: ts.SourceFile,
  isOutside: (range: { start: number; end: number }) => boolean,
): Edit[] {
  const service = serviceOf(file, text);
  const preferences = { providePrefixAndSuffixTextForRename: true };
  const edits = source.statements
    .flatMap(importedNames)
    .filter((name) => isOutside({ start: name.getStart(source), end: name.end }))
    .flatMap((name) => {
      const places =
        service.findRenameLocations(file, name.getStart(source), false, false, preferences) ?? [];
      return places.map(({ textSpan, prefixText = '', suffixText = '' }) => ({
        start: textSpan.start,
        end: textSpan.start + textSpan.length,
        text: `${prefixText}${name.text}__outside${suffixText}`,
      }));
    });
  service.dispose();
  return edits;
}

function importedNames(statement: ts.Statement): ts.Identifier[] {
  if (ts.isImportEqualsDeclaration(statement)) return [statement.name];
  if (!ts.isImportDeclaration(statement)) return [];
  const { name, namedBindings } = statement.importClause ?? {};
  const others = !namedBindings
    ? []
    : ts.isNamespaceImport(namedBindings)
      ? [namedBindings.name]
      : namedBindings.elements.map((element) => element.name);
  return [...(name ? [name] : []), ...others];
}

/** A service of this file alone: an import and its uses are within it. */
function serviceOf(file: string, text: string): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: () => ({
      noLib: true,
      noResolve: true,
      types: [],
      target: ts.ScriptTarget.Latest,
    }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => (name === file ? ts.ScriptSnapshot.fromString(text) : undefined),
    getCurrentDirectory: () => '',
    getDefaultLibFileName: () => '',
    fileExists: (name) => name === file,
    readFile: (name) => (name === file ? text : undefined),
  });
}
