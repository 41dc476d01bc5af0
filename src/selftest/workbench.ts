import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { x } from 'tinyexec';
import * as z from 'zod';
import { copyProject } from '../scratch';
import { createEngine, type Place, type Problem } from '../snippets';
import { applyEdits, type ExpectedRed, type Mutant } from './mutant';
import { FRAMEWORK } from './rules';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

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
  readonly judge: (mutant: Mutant) => Promise<Judgement>;
  readonly remove: () => void;
}

/** What is read of the report of `verify --json`. */
const report = z.object({
  problems: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      place: z.object({ file: z.string(), line: z.number() }),
    }),
  ),
});

/**
 * Copies the project. Mutants of pages and examples are judged by one engine that stays warm; a mutant of the
 * framework by the command itself in a new process, as declarations of packages are read once a process.
 *
 * @param root absolute folder of the project
 * @param command absolute path of the command that is tested
 */
export function createWorkbench(root: string, command: string): Workbench {
  const scratch = copyProject(root, [FRAMEWORK]);
  const engine = createEngine({ root: scratch });

  const runCommand = async (): Promise<readonly Told[]> => {
    const { stdout, stderr } = await x(
      process.execPath,
      ['--import', loader, command, '--root', scratch, '--json'],
      { nodeOptions: { cwd: root, env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1' } } },
    );
    // A command that printed no report did not say that the mutant is red: that is a fault, not a kill.
    if (!stdout.trim()) throw new Error(`verify printed no report\n${stderr}`);
    return report.parse(JSON.parse(stdout)).problems as readonly Told[];
  };
  const checkPages = (expected: readonly ExpectedRed[]): readonly Told[] =>
    [...new Set(expected.map(({ page }) => page))].flatMap((page) => engine.checkPage(page).problems);

  return {
    async judge(mutant) {
      const file = path.join(scratch, ...mutant.file.split('/'));
      const original = readFileSync(file, 'utf8');
      try {
        writeFileSync(file, applyEdits(original, mutant.edits));
        const isDependency = mutant.file.startsWith('node_modules/');
        const told = isDependency ? await runCommand() : checkPages(mutant.expected);
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
