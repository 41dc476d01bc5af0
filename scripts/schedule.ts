import type { Stage } from './stages';

/** How far a test run has come: each stage is in at most one of these. */
export interface Progress {
  /** Names of the stages that run now. */
  readonly running: ReadonlySet<string>;
  /** Names of the stages that passed. */
  readonly passed: ReadonlySet<string>;
  /** Names of the stages that failed, or that never ran because of one that did. */
  readonly failed: ReadonlySet<string>;
}

/** What happens next: stages to start, and stages that cannot run. */
export interface NextSteps {
  readonly start: readonly Stage[];
  /** Each with the name of the stage whose product it misses. */
  readonly skip: readonly { readonly stage: Stage; readonly because: string }[];
}

/**
 * Decides which stages start now. Stages keep their order, except that a later one may fill a free core while an earlier one
 * waits: for a core, or for the product of another stage. A stage for all cores waits until nothing else runs.
 *
 * @param stages all stages of the run, in order
 * @param cores how many stages with one core run side by side
 */
export function planNext(
  stages: readonly Stage[],
  { running, passed, failed }: Progress,
  cores: number,
): NextSteps {
  const names = new Set(stages.map(({ name }) => name));
  const isWaiting = ({ name }: Stage) => !running.has(name) && !passed.has(name) && !failed.has(name);
  const coresOf = ({ needs }: Stage) => (needs === 'all cores' ? cores : 1);
  let free =
    cores - stages.filter(({ name }) => running.has(name)).reduce((sum, stage) => sum + coresOf(stage), 0);
  const start: Stage[] = [];
  const skip: { stage: Stage; because: string }[] = [];
  for (const stage of stages.filter(isWaiting)) {
    // A stage that was not asked for is taken to have run before.
    const before = (stage.after ?? []).filter((name) => names.has(name));
    const broken = before.find((name) => failed.has(name));
    if (broken !== undefined) skip.push({ stage, because: broken });
    else if (coresOf(stage) <= free && before.every((name) => passed.has(name))) {
      start.push(stage);
      free -= coresOf(stage);
    }
  }
  return { start, skip };
}
