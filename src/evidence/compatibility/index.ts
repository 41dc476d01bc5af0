export { checkAgainstAll, type MatrixCheck } from './check-all';
export { openWithFramework } from './check-framework';
export { FrameworkMissing, type Framework } from './framework';
export { countVersions, describeVersion, type VersionCounts } from './summarize';
export { findFramework } from './versions';
export { createFrameworkBook, listFrameworkMatrix, type FrameworkBook } from './site';
