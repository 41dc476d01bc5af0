export { neededImports } from './needed-imports';
export { recallImports } from './recall-imports';
