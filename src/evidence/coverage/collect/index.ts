export type { CoverageRecord } from './record';
export { runExampleTests, type TestRun } from './run-example-tests';
