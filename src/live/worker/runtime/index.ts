export { link, type PackageSource } from './link';
export { type Pack } from './registry';
export { Runner, type RunResult } from './runner';
export { type HostTap, type Trace } from './trace';
export { decodeMappings, findPlaces, mapStack } from './source-map';
