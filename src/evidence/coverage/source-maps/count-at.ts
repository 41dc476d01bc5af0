/** V8's count for a span of a script: how often it began to be executed since the count was last taken. */
export interface CountedRange {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** A function of a script as V8's profiler reports it: its own span first, then the blocks whose counts differ. */
export interface CountedFunction {
  readonly ranges: readonly CountedRange[];
}

/**
 * How often the code at an offset was executed: the count of the innermost span around it. A function that nothing
 * called may be missing from the report together with all around it, and counts as never.
 *
 * What V8 counts is entering a block: a statement behind one that always throws counts as executed.
 */
export function countAt(functions: readonly CountedFunction[], offset: number): number {
  let innermost: CountedRange | undefined;
  for (const { ranges } of functions) {
    for (const range of ranges) {
      if (range.startOffset > offset || range.endOffset <= offset) continue;
      if (!innermost || sizeOf(range) <= sizeOf(innermost)) innermost = range;
    }
  }
  return innermost?.count ?? 0;
}

const sizeOf = ({ startOffset, endOffset }: CountedRange): number => endOffset - startOffset;
