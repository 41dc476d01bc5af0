export { readTags, readWords, type CommentPart, type CommentTag } from './doc-comment';
