export { readTags, readWords } from './doc-comment';
