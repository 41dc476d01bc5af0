import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { findForeignProblems, type VersionRun } from './make-matrix';
import { findFramework } from './versions';

/** A check holds some 800 MB, and one core. */
const AT_ONCE = 2;

/**
 * Checks everything against each version, each in a process of its own: a program of one version is of no use to
 * another, and four of them together would need gigabytes.
 *
 * @returns the runs, in the order of the versions
 * @throws FrameworkMissing when a version is not installed
 * @throws Error when a check fails as a program, or when the guides are wrong whatever the version
 */
export async function measureVersions(root: string, versions: readonly string[]): Promise<VersionRun[]> {
  for (const version of versions) findFramework(root, version);
  const runs: VersionRun[] = [];
  const waiting = versions.map((version, index) => ({ version, index }));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      runs[next.index] = await runVersion(root, next.version);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return runs;
}

async function runVersion(root: string, version: string): Promise<VersionRun> {
  const child = fork(fileURLToPath(new URL('./run-version.ts', import.meta.url)), [root, version], {
    execArgv: process.execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let run: VersionRun | undefined;
  child.on('message', (message) => (run = message as VersionRun));
  await once(child, 'exit');
  if (!run) throw new Error(`The check of framework ${version} ended without a result.`);
  const [foreign] = findForeignProblems(run.problems);
  if (foreign) {
    const { file, line } = foreign.place;
    throw new Error(
      `${file}:${line} ${foreign.name}: npm run verify has to pass before versions can be compared.`,
    );
  }
  return run;
}
