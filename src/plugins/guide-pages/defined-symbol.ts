import type { Snippet } from '../../snippets';

/** An exported name with its page in the API reference. */
export interface LinkedSymbol {
  /** As the reference shows it: `Notifications.Service`. */
  readonly name: string;
  /** All names it is known by. */
  readonly names: readonly string[];
  /** Site path with the anchor, base URL not included. */
  readonly url: string;
  /** Where it is declared: path below `examples/`, one-based line. */
  readonly source?: { readonly path: string; readonly line: number };
}

/**
 * The symbol that a snippet is about: the first whose declaration stands in the lines it shows.
 *
 * @param fileLines the file's lines: a symbol whose name no longer stands where it was declared is left out, since
 * the reference of a running server may be one edit behind
 */
export function findDefinedSymbol(
  { file, lines = [] }: Snippet,
  symbols: readonly LinkedSymbol[],
  fileLines: readonly string[],
): LinkedSymbol | undefined {
  return symbols
    .flatMap((symbol) =>
      symbol.source?.path === file && symbol.source ? [{ symbol, line: symbol.source.line }] : [],
    )
    .filter(({ line }) => lines.some(({ first, last }) => first <= line && line <= last))
    .filter(({ symbol, line }) => isDeclaredIn(symbol, fileLines[line - 1] ?? ''))
    .sort((a, b) => a.line - b.line)[0]?.symbol;
}

function isDeclaredIn({ names }: LinkedSymbol, line: string): boolean {
  return names.some((name) => line.includes(name.slice(name.lastIndexOf('.') + 1)));
}
