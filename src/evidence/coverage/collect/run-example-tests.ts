import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Point } from '../source-maps';
import { PLAN_VARIABLE, recordSchema, type CollectionPlan, type CoverageRecord } from './record';

/** What a run of the examples' tests gave. */
export interface TestRun {
  readonly passed: boolean;
  /** One a test file that ran. */
  readonly records: readonly CoverageRecord[];
}

/**
 * Runs the examples' tests as `npm test` does, with their output on the terminal, and notes what each executes.
 *
 * @param root absolute folder of the project
 * @param points executable points by example file
 */
export async function runExampleTests(
  root: string,
  points: Readonly<Record<string, readonly Point[]>>,
): Promise<TestRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'levels-'));
  const recordsDir = path.join(folder, 'records');
  const planFile = path.join(folder, 'plan.json');
  const plan: CollectionPlan = {
    examplesDir: path.join(root, 'examples'),
    recordsDir,
    points: Object.fromEntries(Object.entries(points).map(([file, list]) => [file, [...list]])),
  };
  try {
    mkdirSync(recordsDir);
    writeFileSync(planFile, JSON.stringify(plan));
    const passed = await run(root, { [PLAN_VARIABLE]: planFile });
    const records = readdirSync(recordsDir).map((name) =>
      recordSchema.parse(JSON.parse(readFileSync(path.join(recordsDir, name), 'utf8'))),
    );
    return { passed, records };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(cwd: string, env: Record<string, string>): Promise<boolean> {
  const vitest = path.join(cwd, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'examples'], {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}
