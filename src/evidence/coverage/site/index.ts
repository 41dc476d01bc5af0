export { listVerifiedGuides, nameOf } from './list-verified-guides';
export { readBasis } from './read-basis';
