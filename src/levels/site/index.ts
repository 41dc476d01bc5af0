export { listVerifiedGuides } from './list-verified-guides';
export { readBasis } from './read-basis';
