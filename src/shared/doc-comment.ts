import type ts from 'typescript';

/** Tags that say something to whoever reads; the others are for tools. */
const SHOWN = new Set(['param', 'returns', 'throws', 'deprecated', 'see']);

/** A line that Markdown does not join to the one before: of a list, a table, a heading, a quotation, of indented code. */
const BEGINS = /^(?: {4}|\s*(?:[-*+]\s|\d+[.)]\s|[|#>]))/;
/** A line to which Markdown joins none. */
const ENDS = /^\s*(?:[|#]|$)/;
const FENCE = /^\s*```/;

/**
 * The words of a comment, each paragraph and each entry of a list on one line, however the source wraps them. Of
 * `{@link name}` they have the name alone, since nothing in a popup can be followed, and nothing of what only TypeDoc
 * understands.
 */
export function readWords(parts: readonly ts.SymbolDisplayPart[] = []): string {
  const text = parts
    .filter(({ kind }, index) => {
      const isNamed = kind === 'linkName' && parts[index + 1]?.kind === 'linkText';
      return kind !== 'link' && !isNamed;
    })
    .map((part) => part.text)
    .join('')
    .replaceAll('\r\n', '\n')
    .replaceAll(/\{@includeCode [^}]*\}/g, '');
  return unwrap(text.trim());
}

/** The tags that say something, each on a line of its own. */
export const readTags = (tags: readonly ts.JSDocTagInfo[] = []): string[] =>
  tags.filter(({ name }) => SHOWN.has(name)).map(({ name, text }) => `@${name} ${readWords(text)}`.trim());

function unwrap(text: string): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    const before = lines.at(-1);
    const isFence = FENCE.test(line);
    if (
      before === undefined ||
      isCode ||
      isFence ||
      FENCE.test(before) ||
      BEGINS.test(line) ||
      ENDS.test(line) ||
      ENDS.test(before)
    )
      lines.push(line);
    else lines[lines.length - 1] = `${before.trimEnd()} ${line.trimStart()}`;
    if (isFence) isCode = !isCode;
  }
  return lines.join('\n');
}
