import type ts from 'typescript';

/** Tags that say something to whoever calls; the others are for tools. */
const SHOWN = new Set(['param', 'returns', 'throws', 'deprecated', 'see']);

/** A doc comment as plain text: its words, then its tags, a line each. */
export function docsOf(
  compiler: typeof ts,
  documentation: readonly ts.SymbolDisplayPart[] = [],
  tags: readonly ts.JSDocTagInfo[] = [],
): string {
  const words = compiler.displayPartsToString([...documentation]);
  const lines = tags
    .filter(({ name }) => SHOWN.has(name))
    .map(({ name, text }) => `@${name} ${compiler.displayPartsToString(text ?? [])}`.trim());
  return [words, lines.join('\n')].filter(Boolean).join('\n\n');
}
