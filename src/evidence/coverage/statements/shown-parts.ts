import type { Snippet } from '../../../snippets';
import type { Point } from '../source-maps';
import { evidenceKey } from '../evidence-key';
import { findExecutablePoints } from './executable-points';

/** What one or several snippets show of a TypeScript file of the examples. */
export interface ShownPart {
  /** `helpdesk/src/integration.ts#config`; without `#…` the whole file. */
  readonly key: string;
  /** Path below `examples/`. */
  readonly file: string;
  /** Exactly what is shown. */
  readonly text: string;
  /** The executable points within the shown lines, by their position among those of the file. */
  readonly points: readonly number[];
  /** The code of a point's line, without the white space around it. */
  readonly lineOf: (point: number) => string;
}

/** Knows the executable points of files, each looked for once until its text changes. */
export function createPointFinder(linesOf: (file: string) => readonly string[]) {
  const known = new Map<string, { text: string; points: readonly Point[] }>();
  return (file: string): readonly Point[] => {
    const text = linesOf(file).join('\n');
    const entry = known.get(file);
    if (entry?.text === text) return entry.points;
    const points = findExecutablePoints(file, text);
    known.set(file, { text, points });
    return points;
  };
}

/**
 * The part that a snippet shows.
 *
 * @param pointsOf gives the executable points of a file
 * @param linesOf gives the lines of a file
 * @returns `undefined` for whatever is no TypeScript of an example
 */
export function toPart(
  snippet: Snippet,
  pointsOf: (file: string) => readonly Point[],
  linesOf: (file: string) => readonly string[],
): ShownPart | undefined {
  const key = evidenceKey(snippet);
  const { file, text, lines = [] } = snippet;
  if (key === undefined || file === undefined) return undefined;
  const all = pointsOf(file);
  const isShown = ({ line }: Point) => lines.some(({ first, last }) => first <= line && line <= last);
  const points = all.flatMap((point, index) => (isShown(point) ? [index] : []));
  const lineOf = (point: number) => (linesOf(file)[(all[point]?.line ?? 0) - 1] ?? '').trim();
  return { key, file, text, points, lineOf };
}

/** All parts that snippets show, each once, by key in order. */
export function findParts(
  snippets: readonly Snippet[],
  linesOf: (file: string) => readonly string[],
  pointsOf: (file: string) => readonly Point[] = createPointFinder(linesOf),
): ShownPart[] {
  const parts = snippets.flatMap((snippet) => toPart(snippet, pointsOf, linesOf) ?? []);
  const byKey = new Map(parts.map((part) => [part.key, part]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
