import { readContent } from './content';
import type { Exclusion, Mutant } from './mutant';
import { makeMutants } from './rules';
import { drawSample } from './select';
import { createWorkbench, type Judgement, type WorkbenchOptions } from './workbench';

export interface SelfTestOptions extends WorkbenchOptions {
  /** Absolute folder of the project; it is only read. */
  readonly root: string;
  /** Draws a sample; absent, every mutant is judged. */
  readonly sample?: { readonly seed: string; readonly size: number };
  readonly onProgress?: (done: number, all: number, judgement: Judgement) => void;
}

export interface SelfTestResult {
  /** All that the rules made, drawn or not. */
  readonly made: readonly Mutant[];
  readonly exclusions: readonly Exclusion[];
  /** In the order of `made`, or of the sample. */
  readonly judgements: readonly Judgement[];
}

/**
 * Breaks the real content one mutant at a time, and looks whether the verifier tells each where it should.
 *
 * @throws ContentError when the content is not clean to begin with
 */
export function runSelfTest({ root, sample, onProgress, ...judging }: SelfTestOptions): SelfTestResult {
  const { mutants: made, exclusions } = makeMutants(readContent(root));
  const drawn = sample ? drawSample(made, sample.seed, sample.size) : made;
  const bench = createWorkbench(
    root,
    drawn.map(({ file }) => file),
    judging,
  );
  try {
    const judgements = drawn.map((mutant, index) => {
      const judgement = bench.judge(mutant);
      onProgress?.(index + 1, drawn.length, judgement);
      return judgement;
    });
    return { made, exclusions, judgements };
  } finally {
    bench.remove();
  }
}
