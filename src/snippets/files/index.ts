export { readExample, type ExampleText, type FileFault } from './read-example';
export { createTextCache, type TextCache } from './text-cache';
