import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeFileAtomic from 'write-file-atomic';

import { compareRun, describeOrphans } from '../../shared/node/recordings/compare';
import { listRuns, runFile } from '../../shared/node/recordings/files';
import { RECORDING_PLANS } from './plans';
import { record } from './record';
import { UPDATE_VARIABLE } from './run-recorder';

const ROOT = join(__dirname, '..', '..', '..');

const isUpdate = process.env[UPDATE_VARIABLE] === '1';

const fileOf = (name: string) => join(ROOT, ...runFile(name).split('/'));

describe('the recorded run', () => {
  it.each(RECORDING_PLANS.map((plan) => [plan.name, plan] as const))(
    '%s is what a host does',
    async (name, plan) => {
      const recorded = await record(plan);
      if (isUpdate) {
        mkdirSync(dirname(fileOf(name)), { recursive: true });
        await writeFileAtomic(fileOf(name), recorded);
        return;
      }
      const committed = listRuns(ROOT).includes(name) ? readFileSync(fileOf(name), 'utf8') : undefined;
      const difference = compareRun(name, committed, recorded);
      if (difference !== undefined) {
        expect.fail(difference);
      }
    },
  );

  it('has a plan, and no two share a name', () => {
    const names = RECORDING_PLANS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    if (isUpdate) {
      listRuns(ROOT)
        .filter((name) => !names.includes(name))
        .forEach((name) => rmSync(fileOf(name)));
    }
    expect(describeOrphans(listRuns(ROOT), names)).toBeUndefined();
  });
});
