export { commentStyleOf } from './comment-styles';
export {
  parseRegions,
  type Region,
  type RegionFile,
  type RegionPart,
  type RegionProblem,
} from './parse-regions';
export { dedent, showFile, showRegion, type ShownText } from './shown-text';
