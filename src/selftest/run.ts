import { availableParallelism } from 'node:os';
import { readContent } from './content';
import type { Exclusion, Mutant } from './mutant';
import { makeMutants } from './rules';
import { drawSample } from './select';
import { createWorkbench, type Judgement } from './workbench';

export interface SelfTestOptions {
  /** Absolute folder of the project; it is only read. */
  readonly root: string;
  /** Absolute path of the command that is tested. */
  readonly command: string;
  /** Draws a sample; absent, every mutant is judged. */
  readonly sample?: { readonly seed: string; readonly size: number };
  readonly onProgress?: (done: number, all: number) => void;
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
export async function runSelfTest({
  root,
  command,
  sample,
  onProgress,
}: SelfTestOptions): Promise<SelfTestResult> {
  const { mutants: made, exclusions } = makeMutants(readContent(root));
  const drawn = sample ? drawSample(made, sample.seed, sample.size) : made;
  const judgements = new Map<Mutant, Judgement>();
  // Mutants of one kind stand together: dealt out in turn, each worker has some that run in a process of their own.
  const queue = [...drawn];
  const work = async () => {
    const bench = createWorkbench(root, command);
    try {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        judgements.set(mutant, await bench.judge(mutant));
        onProgress?.(judgements.size, drawn.length);
      }
    } finally {
      bench.remove();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return {
    made,
    exclusions,
    judgements: drawn.flatMap((mutant) => judgements.get(mutant) ?? []),
  };
}
