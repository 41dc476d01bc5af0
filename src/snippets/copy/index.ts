export { recallImports } from './recall-imports';
