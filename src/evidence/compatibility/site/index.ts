export { createFrameworkBook, type FrameworkBook } from './framework-book';
export { listFrameworkMatrix } from './list-matrix';
