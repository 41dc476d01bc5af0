export { listFiles } from './list-files';
export { readExample, type ExampleText, type FileFault } from './read-example';
export { createTextCache, versionOf, type TextCache } from './text-cache';
