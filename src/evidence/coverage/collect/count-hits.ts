import { countAt, locatePoints, type CountedFunction, type Point } from '../source-maps';
import type { LoadedScript } from './coverage-session';

/** The points of an example file in one script that was made of it. */
export interface LocatedPoints {
  /** Path below `examples/`. */
  readonly file: string;
  /** Parallel to the file's points. */
  readonly offsets: readonly (readonly number[])[];
}

/** By example file: the points that were executed, by their position in the list. */
export type Hits = Record<string, number[]>;

/**
 * Locates the points of a script's file.
 *
 * @throws Error when the script has no source map of its own: its lines would then be anybody's guess
 */
export function locateScript(
  file: string,
  points: readonly Point[],
  { text, mapUrl }: LoadedScript,
): LocatedPoints {
  const data = /^data:application\/json[^,]*;base64,(.*)$/.exec(mapUrl)?.[1];
  if (data === undefined) throw new Error(`${file} runs without an inline source map.`);
  return { file, offsets: locatePoints(points, text, Buffer.from(data, 'base64').toString('utf8')) };
}

/**
 * Which points a look at the coverage has seen executed. A point whose code stands in several places counts when
 * all of them ran, so that code made by a compiler proves nothing that the author wrote.
 *
 * @param scripts by script id
 */
export function countHits(
  look: readonly { readonly scriptId: string; readonly functions: readonly CountedFunction[] }[],
  scripts: ReadonlyMap<string, LocatedPoints>,
): Hits {
  const hits: Record<string, Set<number>> = {};
  for (const { scriptId, functions } of look) {
    const located = scripts.get(scriptId);
    located?.offsets.forEach((offsets, index) => {
      if (offsets.length === 0 || offsets.some((offset) => countAt(functions, offset) === 0)) return;
      (hits[located.file] ??= new Set()).add(index);
    });
  }
  return mergeHits(Object.entries(hits).map(([file, set]) => ({ [file]: [...set] })));
}

/** What any of them hit, files and points in order. */
export function mergeHits(all: readonly Hits[]): Hits {
  const merged = new Map<string, Set<number>>();
  for (const [file, points] of all.flatMap((hits) => Object.entries(hits))) {
    const set = merged.get(file) ?? new Set();
    points.forEach((point) => set.add(point));
    merged.set(file, set);
  }
  const sorted = [...merged].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([file, set]) => [file, [...set].sort((a, b) => a - b)]));
}
