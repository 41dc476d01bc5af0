import type { Problem } from '../../snippets';
import { FRAMEWORK } from './framework';
import type { Failure, FrameworkContents, Matrix, MatrixEntry, Verdict } from './schema';
import type { Unit } from './units';

/** What checking everything against one version gave. */
export interface VersionRun {
  readonly version: string;
  readonly contents: FrameworkContents;
  readonly problems: readonly Problem[];
}

/** What another version of the framework can do to a page or an example. */
const BY_FRAMEWORK = ['compile-error', 'errors-stale', 'errors-unexpected'];
const EXAMPLES = 'examples/';

/** Problems that no version of the framework causes: the guides have to be right before they can be compared. */
export function findForeignProblems(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ name }) => !BY_FRAMEWORK.includes(name));
}

/**
 * Turns the runs into the matrix.
 *
 * @param runs in the order of their versions, without foreign problems
 */
export function makeMatrix(units: readonly Unit[], runs: readonly VersionRun[], basis: string): Matrix {
  const failures = runs.map((run) => ({ version: run.version, byUnit: sortFailures(units, run) }));
  const entryOf = ({ key, hash, imports }: Unit): MatrixEntry => ({
    hash,
    versions: Object.fromEntries(
      failures.map(({ version, byUnit }) => [version, toVerdict(byUnit, key, imports)] as const),
    ),
  });
  return {
    version: 1,
    basis,
    frameworks: Object.fromEntries(runs.map(({ version, contents }) => [version, contents])),
    units: Object.fromEntries(units.map((unit) => [unit.key, entryOf(unit)])),
  };
}

function toVerdict(byUnit: ReadonlyMap<string, Failure[]>, key: string, imports: readonly string[]): Verdict {
  const [first, ...rest] = byUnit.get(key) ?? [];
  if (first) return { failures: [first, ...rest] };
  const [broken, ...others] = imports.filter((file) => file !== key && byUnit.has(file));
  return broken === undefined ? 'ok' : { imports: [broken, ...others] };
}

/**
 * @throws Error for a problem of something that is no unit: what imports no framework cannot fail by its version
 */
function sortFailures(
  units: readonly Unit[],
  { version, contents, problems }: VersionRun,
): Map<string, Failure[]> {
  const byUnit = new Map<string, Failure[]>();
  for (const problem of problems) {
    // Told at the fence as well as at the file; the file has it already.
    if (problem.related) continue;
    const unit = findUnit(units, problem);
    if (!unit) {
      const { file, line } = problem.place;
      throw new Error(
        `${file}:${line} fails with framework ${version}, but imports none: ${problem.message}`,
      );
    }
    const line = problem.place.line - (unit.fence?.line ?? 0);
    byUnit.set(unit.key, [...(byUnit.get(unit.key) ?? []), toFailure(problem, line, contents)]);
  }
  return byUnit;
}

/** The unit of a problem: the example file, also for a problem at a fence that shows it, or the fence. */
export function ownerOf(units: readonly Unit[], problem: Problem): Unit | undefined {
  const [first] = problem.related ?? [];
  return findUnit(units, first ? { place: first.place } : problem);
}

function findUnit(
  units: readonly Unit[],
  { place, snippet }: Pick<Problem, 'place' | 'snippet'>,
): Unit | undefined {
  if (place.file.startsWith(EXAMPLES)) {
    return units.find(({ key }) => key === place.file.slice(EXAMPLES.length));
  }
  return units.find(({ fence }) => fence !== undefined && fence.id === snippet);
}

function toFailure({ name, message }: Problem, line: number, contents: FrameworkContents): Failure {
  const [, code = name, text = message] = /^(TS\d+): ([^]*)$/.exec(message) ?? [];
  const absent = findAbsent(text, contents);
  return { line, code, message: text, ...(absent === undefined ? {} : { absent }) };
}

const MODULES = `${FRAMEWORK}/(?:modules|dist/src/index)`;
/** The ways in which the compiler says that an entry point, or a name that `/modules` may export, is not there. */
const ABSENT = [
  new RegExp(`^Cannot find module '(${FRAMEWORK}/[^']+)'`),
  new RegExp(`^(?:Module )?'"${MODULES}"' has no exported member (?:named )?'([^']+)'`),
  new RegExp(`^Namespace '"${MODULES}"' has no exported member (?:named )?'([^']+)'`),
  new RegExp(`^Property '([^']+)' does not exist on type 'typeof import\\("${MODULES}"\\)'`),
];

/**
 * What a version lacks as a whole, by the message about it: `Carts`, `createModule`, `@o2s/framework/headers`. A
 * module that is there and lacks a part is another matter: that code fails.
 */
export function findAbsent(
  message: string,
  { entries, modules, shared }: FrameworkContents,
): string | undefined {
  const name = ABSENT.map((pattern) => pattern.exec(message)?.[1]).find((found) => found !== undefined);
  if (name === undefined || entries.includes(name) || name in modules || shared.includes(name))
    return undefined;
  return name;
}
