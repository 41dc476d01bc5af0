export { link, type PackageSource } from './link';
export { type Pack } from './registry';
export { Runner, type RunResult } from './runner';
export { decodeMappings, findPlaces, mapStack } from './source-map';
