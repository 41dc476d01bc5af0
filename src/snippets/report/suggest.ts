import { closest, distance } from 'fastest-levenshtein';

/**
 * The likeliest meant name, for "did you mean".
 *
 * @returns the only candidate that begins with what was found, else the one with the least edit distance, or `undefined` when even that one differs in more than a
 * third of its letters: a wrong guess is worse than none.
 */
export function suggest(found: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const longer = candidates.filter((candidate) => found.length > 2 && candidate.startsWith(found));
  if (longer.length === 1) return longer[0];
  const best = closest(found, candidates);
  return distance(found, best) <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}

/** What a message expects: `"a"`, or `one of "a", "b" or "c"`. */
export function oneOf(names: readonly string[]): string {
  return names.length === 1 ? listNames(names) : `one of ${listNames(names)}`;
}

/** `"a", "b" or "c"`; a long list ends with how many more there are. */
export function listNames(names: readonly string[], limit = 12): string {
  const quoted = names.slice(0, limit).map((name) => `"${name}"`);
  if (names.length > limit) return `${quoted.join(', ')} and ${names.length - limit} more`;
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
