import type ts from 'typescript';
import type { HoverName, HoverPage, HoverText } from '../../shared/hover';
import { typescript, type CodeLine, type ShownCode } from '../../snippets';
import { describeName } from './describe-name';

export interface CollectOptions {
  readonly service: ts.LanguageService;
  /** Absolute folder of the project. */
  readonly root: string;
}

/** A name in a file: where it stands in its line, and what is known of it. */
interface FileName {
  readonly column: number;
  readonly length: number;
  readonly text: HoverText;
}

/** A compiled file: each of its lines, and the names in those that a page shows. */
interface FileNames {
  readonly lines: readonly string[];
  readonly namesOn: (line: number) => readonly FileName[];
}

/**
 * Finds what is known of every name in the code that pages show.
 *
 * @returns the names of each page, by the page
 * @throws Error that names page and line, when what a page shows is not what was compiled
 */
export function collectHovers(
  codes: readonly ShownCode[],
  { service, root }: CollectOptions,
): Map<string, HoverPage> {
  const files = new Map<string, FileNames>();
  const open = (file: string): FileNames => {
    const known = files.get(file) ?? readNames(service, file, root);
    files.set(file, known);
    return known;
  };
  const pages = new Map<string, ReturnType<typeof createPage>>();
  for (const code of codes) {
    // The browser finds the block of a snippet by its anchor, the part of its id that is on the page.
    const { anchor } = code.snippet;
    if (anchor === undefined) continue;
    const page = pages.get(code.snippet.page) ?? createPage();
    pages.set(code.snippet.page, page);
    page.add(anchor, code, open);
  }
  return new Map([...pages].map(([name, page]) => [name, page.content]));
}

function createPage() {
  const texts: HoverText[] = [];
  const known = new Map<string, number>();
  const snippets: Record<string, HoverName[]> = {};
  const indexOf = (text: HoverText): number => {
    const key = JSON.stringify(text);
    const index = known.get(key) ?? texts.push(text) - 1;
    known.set(key, index);
    return index;
  };
  return {
    content: { texts, snippets } satisfies HoverPage,
    add(anchor: string, { snippet, lines }: ShownCode, open: (file: string) => FileNames): void {
      const names = snippet.text.split('\n').flatMap((shown, line): HoverName[] => {
        const place = lines[line];
        if (!place || shown === '') return [];
        const file = open(place.file);
        const cut = findCut(shown, file.lines[place.line - 1], place, snippet, line);
        return file
          .namesOn(place.line)
          .filter(({ column }) => column >= cut)
          .map(({ column, length, text }) => [line, column - cut, length, indexOf(text)]);
      });
      if (names.length > 0) snippets[anchor] = names;
    },
  };
}

/** How much of a line is not shown: its indentation, and a byte order mark. */
function findCut(
  shown: string,
  compiled: string | undefined,
  { file, line }: CodeLine,
  snippet: ShownCode['snippet'],
  shownLine: number,
): number {
  if (compiled?.endsWith(shown)) return compiled.length - shown.length;
  throw new Error(
    `${snippet.page}:${snippet.line}: line ${shownLine + 1} of the snippet is not line ${line} of ${snippet.file ?? file}`,
  );
}

/** Names are looked up line by line, as pages ask for them: most files are shown in part. */
function readNames(service: ts.LanguageService, file: string, root: string): FileNames {
  const source = service.getProgram()?.getSourceFile(file);
  if (!source) return { lines: [], namesOn: () => [] };
  const starts: number[] = [];
  const lines = splitLines(source.text, starts);
  const byLine = groupNames(source, starts);
  const found = new Map<number, readonly FileName[]>();
  const look = (line: number): FileName[] =>
    (byLine.get(line) ?? []).flatMap(({ start, length }) => {
      const info = service.getQuickInfoAtPosition(file, start);
      const text = info && describeName(info, root);
      return text ? [{ column: start - (starts[line - 1] ?? 0), length, text }] : [];
    });
  return {
    lines,
    namesOn(line) {
      const names = found.get(line) ?? look(line);
      found.set(line, names);
      return names;
    },
  };
}

/** The lines as the engine counts them; TypeScript takes some other characters for line breaks as well. */
function splitLines(text: string, starts: number[]): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n|$/g)) {
    lines.push(text.slice(start, index));
    starts.push(start);
    start = index + ending.length;
  }
  return lines;
}

/** @returns where the identifiers of each one-based line stand, in order */
function groupNames(source: ts.SourceFile, starts: readonly number[]) {
  const ts = typescript();
  const byLine = new Map<number, { readonly start: number; readonly length: number }[]>();
  let line = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const start = node.getStart(source);
      const length = node.end - start;
      if (length === 0) return;
      // Nodes come in reading order, but for decorators and modifiers of some: the search begins anew for those.
      if (start < (starts[line - 1] ?? 0)) line = 0;
      while ((starts[line] ?? Number.POSITIVE_INFINITY) <= start) line += 1;
      const names = byLine.get(line) ?? [];
      names.push({ start, length });
      byLine.set(line, names);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const names of byLine.values()) names.sort((a, b) => a.start - b.start);
  return byLine;
}
