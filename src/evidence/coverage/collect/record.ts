import * as z from 'zod';

/** By example file, below `examples/`: which of its points were executed, by their position in the list. */
const hits = z.record(z.string(), z.array(z.int().nonnegative()));

/** What one test file executed of the examples. The collector writes one for each. */
export const recordSchema = z.object({
  /** As `toSpecName` returns it. */
  spec: z.string(),
  /** Outside of any test: when the file was loaded, and in hooks around several tests. */
  setUp: hits,
  /** In the order in which they ran. */
  tests: z.array(z.object({ name: z.string(), hits })),
});

export type CoverageRecord = z.infer<typeof recordSchema>;

/** What the collector is told: the points to look for, by example file, and where to leave its records. */
export const planSchema = z.object({
  /** Absolute. */
  examplesDir: z.string(),
  /** Absolute. */
  recordsDir: z.string(),
  points: z.record(z.string(), z.array(z.object({ line: z.int(), column: z.int() }))),
});

export type CollectionPlan = z.infer<typeof planSchema>;

/** Environment variable that names the plan's file; without it the collector stays off. */
export const PLAN_VARIABLE = 'LEVELS_PLAN';
