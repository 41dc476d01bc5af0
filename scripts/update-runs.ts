import { spawnSync } from 'node:child_process';

/**
 * Records every run anew into `evidence/recordings/`, and takes away those that no test records. Look at the difference
 * before you commit it: the guides show it.
 */
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'examples', 'examples/test/runs.spec.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, UPDATE_RUNS: '1' },
  },
);
process.exitCode = status ?? 1;
