export { neededImports, type LineSpan } from './needed-imports';
