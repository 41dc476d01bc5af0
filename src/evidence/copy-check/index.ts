export { compileTrials, type TypeScript, type Workspace } from './compile-trials';
export { formatFindings } from './format-findings';
export { makeWorkspace, type GuidePackage } from './make-workspace';
export { actionsOf, planTrials, type Plan, type PlanInput } from './plan-trials';
export { COPY_ACTIONS, type Capture, type CopyAction, type Finding, type Trial } from './types';
