import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { toSpecName } from '../spec-path';
import { countHits, locateScript, mergeHits } from './count-hits';
import { startCoverage } from './coverage-session';
import { PLAN_VARIABLE, planSchema, type CollectionPlan, type CoverageRecord } from './record';

/**
 * Setup file of the examples' tests: notes which test executed which points of the shown example files. Without a
 * plan it does nothing, so that a plain run of the tests stays what it is.
 */
const planFile = process.env[PLAN_VARIABLE];
if (planFile) collect(planSchema.parse(JSON.parse(readFileSync(planFile, 'utf8'))));

function collect({ examplesDir, recordsDir, points }: CollectionPlan): void {
  const root = `${pathToFileURL(examplesDir).href}/`;
  const fileOf = (url: string) => decodeURI(url.slice(root.length));
  const isShown = (url: string) => url.startsWith(root) && fileOf(url) in points;
  const coverage = startCoverage();
  const looks: { test: string | undefined; scripts: ReturnType<typeof coverage.take> }[] = [];
  const look = (test?: string) =>
    looks.push({ test, scripts: coverage.take().filter(({ url }) => isShown(url)) });
  let suite: object | undefined;

  // What a file does when it is loaded, and in hooks around several tests, is not the next test's doing.
  beforeEach(({ task }) => {
    if (suite !== (task.suite ?? task.file)) look();
    suite = task.suite ?? task.file;
  });
  // The hooks of a setup file come after those of the test file: cleaning up after a test belongs to it.
  afterEach(({ task }) => {
    look(task.fullTestName.replaceAll(' > ', ' › '));
  });
  afterAll(() => {
    look();
    const loaded = coverage.readScripts(isShown);
    coverage.stop();
    const located = new Map(
      loaded.map((script) => {
        const file = fileOf(script.url);
        return [script.id, locateScript(file, points[file] ?? [], script)];
      }),
    );
    const counted = looks.map(({ test, scripts }) => ({ test, hits: countHits(scripts, located) }));
    const record: CoverageRecord = {
      spec: toSpecName(examplesDir, expect.getState().testPath ?? ''),
      setUp: mergeHits(counted.filter(({ test }) => test === undefined).map(({ hits }) => hits)),
      tests: counted.flatMap(({ test, hits }) => (test === undefined ? [] : [{ name: test, hits }])),
    };
    writeFileSync(path.join(recordsDir, `${record.spec.replaceAll('/', '!')}.json`), JSON.stringify(record));
  });
}
