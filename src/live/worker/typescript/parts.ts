import type ts from 'typescript';
import type { Span } from './messages';

/** How much of a file is checked at a time, in characters: tens of milliseconds where types are heavy. */
const PART_LENGTH = 1_000;

/**
 * Divides a file into what can be checked one after the other: its statements and the members of its classes, as many
 * together as are short.
 */
export function partsOf(compiler: typeof ts, source: ts.SourceFile): Span[] {
  const nodes = source.statements.flatMap((statement): readonly ts.Node[] =>
    compiler.isClassDeclaration(statement) ? statement.members : [statement],
  );
  const parts: Span[] = [];
  for (const { pos: from, end: to } of nodes) {
    const last = parts.at(-1);
    if (last && to - last.from <= PART_LENGTH) parts[parts.length - 1] = { from: last.from, to };
    else parts.push({ from, to });
  }
  return parts;
}
