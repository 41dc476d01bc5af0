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
 * The symbol that a snippet is about: the first that is declared in a line that it shows. A symbol whose name is no
 * longer in that line is left out, since the reference of a running server may be one edit behind.
 */
export function findDefinedSymbol(
  { file, lineMap = [], text }: Pick<Snippet, 'file' | 'lineMap' | 'text'>,
  symbols: readonly LinkedSymbol[],
): LinkedSymbol | undefined {
  if (file === undefined) return undefined;
  const shown = text.split('\n');
  return symbols
    .flatMap((symbol) => (symbol.source?.path === file ? [{ symbol, line: symbol.source.line }] : []))
    .filter(({ symbol, line }) => isDeclaredIn(symbol, shown[lineMap.indexOf(line)] ?? ''))
    .sort((a, b) => a.line - b.line)[0]?.symbol;
}

function isDeclaredIn({ names }: LinkedSymbol, line: string): boolean {
  return names.some((name) => line.includes(name.slice(name.lastIndexOf('.') + 1)));
}
