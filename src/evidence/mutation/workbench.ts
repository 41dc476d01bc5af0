import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyProject } from '../../shared/node/copy-project';
import {
  createEngine,
  type EngineOptions,
  type ManifestPage,
  type Place,
  type Problem,
} from '../../snippets';
import { applyEdits, type ExpectedRed, type Mutant } from './mutant';
import { FRAMEWORK } from './rules';

/** What became of one mutant. */
export interface Judgement {
  readonly mutant: Mutant;
  /** Where it should have been told and was not; none when it was killed. */
  readonly missing: readonly ExpectedRed[];
  /** What was told instead, for the list of survivors. */
  readonly told: readonly Told[];
}
type Told = Pick<Problem, 'name' | 'message'> & { readonly place: Pick<Place, 'file' | 'line'> };

/** A copy of the project in which mutants live, one at a time. */
export interface Workbench {
  readonly judge: (mutant: Mutant) => Judgement;
  readonly remove: () => void;
}

/** What a judge asks of an engine; tests hand in others. */
export type CreateJudge = (options: Pick<EngineOptions, 'root' | 'live' | 'cache' | 'decision'>) => {
  checkPage(file: string): Pick<ManifestPage, 'problems'>;
  outline(): unknown;
};

export interface WorkbenchOptions {
  /** The engine that is tested; the project's own, unless a test hands in another. */
  readonly createJudge?: CreateJudge | undefined;
  /**
   * Which compiler's word is taken. `native` needs a tenth of the time of `both`, and its red is red in every mode:
   * what TypeScript 7 refuses is either refused by 6 as well, or a problem because the two differ.
   */
  readonly decision?: EngineOptions['decision'] | undefined;
}

/**
 * Copies the project, and starts one engine that stays warm and is told each mutant as an edit: what does not depend
 * on the mutant is not looked at again.
 *
 * @param root absolute folder of the project
 * @param mutable files, from the root, that mutants may change
 */
export function createWorkbench(
  root: string,
  mutable: readonly string[],
  { createJudge = createEngine, decision = 'native' }: WorkbenchOptions = {},
): Workbench {
  const scratch = copyProject(root, [FRAMEWORK]);
  const inScratch = (file: string) => path.join(scratch, ...file.split('/'));
  const engine = createJudge({
    root: scratch,
    // Each mutant is looked at, not remembered.
    cache: false,
    decision,
    live: [...new Set(mutable)].filter((file) => file.startsWith('node_modules/')).map(inScratch),
  });
  // All fences are known from the start: one that came later would make the compilers begin anew.
  engine.outline();
  const checkPages = (expected: readonly ExpectedRed[]): readonly Told[] =>
    [...new Set(expected.map(({ page }) => page))].flatMap((page) => engine.checkPage(page).problems);

  return {
    judge(mutant) {
      const file = inScratch(mutant.file);
      const original = readFileSync(file, 'utf8');
      try {
        writeFileSync(file, applyEdits(original, mutant.edits));
        const told = checkPages(mutant.expected);
        return {
          mutant,
          told,
          missing: mutant.expected.filter((red) => !told.some((one) => isAt(one, red))),
        };
      } finally {
        writeFileSync(file, original);
      }
    },
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function isAt({ place }: Told, { page, first, last }: ExpectedRed): boolean {
  return place.file === page && place.line >= first && place.line <= last;
}
