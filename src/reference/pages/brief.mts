import { type Reflection, ReflectionKind as Kind } from 'typedoc';

import { summaryText } from './comment';

/** The first sentence about a reflection, as plain text; never empty. */
export function briefOf(reflection: Reflection): string {
  return firstSentence(summaryOf(reflection)) || contentsOf(reflection);
}

/** The first paragraph about a reflection. A namespace without a comment of its own is described by its service. */
export function summaryOf(reflection: Reflection): string {
  const own = summaryText(reflection.comment);
  if (own !== '' || !reflection.isDeclaration()) return own;
  const service = reflection.children?.find(({ name }) => name === 'Service');
  return summaryText(reflection.signatures?.[0]?.comment ?? service?.comment);
}

/** Up to the first full stop that a new sentence follows. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/u.exec(text)?.[0] ?? text;
}

/** `Namespace of alertSchema, Alert and 7 more.` */
function contentsOf(reflection: Reflection): string {
  const kind = Kind.singularString(reflection.kind);
  const names = reflection.isDeclaration() ? (reflection.children ?? []).map(({ name }) => name) : [];
  if (names.length === 0) return `${kind} ${reflection.name}.`;
  if (names.length <= 3) return `${kind} of ${names.join(', ')}.`;
  return `${kind} of ${names.slice(0, 2).join(', ')} and ${names.length - 2} more.`;
}
