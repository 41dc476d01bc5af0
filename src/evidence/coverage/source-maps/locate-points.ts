import {
  allGeneratedPositionsFor,
  LEAST_UPPER_BOUND,
  TraceMap,
  type SourceMapInput,
} from '@jridgewell/trace-mapping';
import type { Point } from './point';

/** What Vitest puts before a module's code, on its first line; the source map does not know of it. */
const WRAPPER = /^'use strict';async \([\w,\s$]*\)=>\{\{/;

/**
 * Finds where the points of a source file are in the script that was made of it.
 *
 * @param script the text that V8 runs
 * @param map of that script to one source file
 * @returns parallel to `points`: the offsets of the code made of each; none where nothing was made of it
 */
export function locatePoints(points: readonly Point[], script: string, map: SourceMapInput): number[][] {
  const trace = new TraceMap(map);
  const [source] = trace.sources;
  if (typeof source !== 'string') return points.map(() => []);
  const starts = lineStarts(script);
  const wrapper = WRAPPER.exec(script)?.[0].length ?? 0;
  return points.map(({ line, column }) =>
    allGeneratedPositionsFor(trace, { source, line, column, bias: LEAST_UPPER_BOUND }).map((position) => {
      const start = starts[position.line - 1] ?? 0;
      return start + position.column + (position.line === 1 ? wrapper : 0);
    }),
  );
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
