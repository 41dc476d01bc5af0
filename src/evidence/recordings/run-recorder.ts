import { spawnSync } from 'node:child_process';

/** Set to '1', the recorder writes its recordings. Otherwise it compares them. */
export const UPDATE_VARIABLE = 'UPDATE_RECORDINGS';

/** The test that performs and compares every planned recording, from the project's root. */
export const RECORDINGS_SPEC = 'src/evidence/recordings/recordings.spec.ts';

/**
 * Performs every planned request, with the test's output on the terminal.
 *
 * @param root absolute folder of the project
 * @param isUpdate whether to write the recordings and remove those without a plan, instead of comparing them
 * @returns whether the test passed
 */
export function runRecorder(root: string, isUpdate: boolean): boolean {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'examples', RECORDINGS_SPEC];
  const { status } = spawnSync(process.execPath, vitest, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, [UPDATE_VARIABLE]: isUpdate ? '1' : '' },
  });
  return status === 0;
}
