import type ts from 'typescript';
import { docsOf } from './docs';
import type { Completion, Completions, Hover } from './messages';

/** Beyond this many names a list helps nobody; the nearest come first. */
const MAX_ENTRIES = 400;

/** The names that fit at a position. */
export function completionsAt(
  service: ts.LanguageService,
  path: string,
  position: number,
): Completions | null {
  const found = service.getCompletionsAtPosition(path, position, { includeCompletionsWithInsertText: true });
  if (!found) return null;
  const span = found.optionalReplacementSpan;
  const entries = found.entries
    .map(toCompletion)
    .sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_ENTRIES);
  return { from: span?.start ?? position, to: span ? span.start + span.length : position, entries };
}

function toCompletion({ name, kind, insertText, sortText }: ts.CompletionEntry): Completion {
  return { name, kind, rank: Number.parseInt(sortText, 10) || 0, ...(insertText && { insert: insertText }) };
}

/** What is known of one of those names. */
export function detailsAt(
  compiler: typeof ts,
  service: ts.LanguageService,
  path: string,
  position: number,
  name: string,
): Hover | null {
  const none = undefined;
  const details = service.getCompletionEntryDetails(path, position, name, none, none, none, none);
  if (!details) return null;
  const signature = compiler.displayPartsToString(details.displayParts);
  return {
    from: position,
    to: position,
    signature,
    text: docsOf(details.documentation, details.tags),
  };
}
