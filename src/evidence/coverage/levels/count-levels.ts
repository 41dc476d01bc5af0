import type { SnippetEvidence, SnippetLevel } from '../../../shared/coverage';

/** The levels, the strongest first. */
const LEVELS: readonly SnippetLevel[] = ['matched', 'ran', 'compiled', 'checked', 'unchecked'];

export type LevelCounts = Readonly<Record<SnippetLevel, number>>;

/** How many snippets have each level. */
export function countLevels(evidence: readonly Pick<SnippetEvidence, 'level'>[]): LevelCounts {
  const counts = { matched: 0, ran: 0, compiled: 0, checked: 0, unchecked: 0 };
  for (const { level } of evidence) counts[level] += 1;
  return counts;
}

/** `151 ran, 79 compiled, 40 checked, 22 unchecked`: levels that no snippet has are left out. */
export function describeCounts(counts: LevelCounts): string {
  return LEVELS.filter((level) => counts[level] > 0)
    .map((level) => `${counts[level]} ${level}`)
    .join(', ');
}
