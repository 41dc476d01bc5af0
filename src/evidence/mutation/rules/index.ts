export { FRAMEWORK } from './program';
import type { Content } from '../content';
import { joinCrops, type Crop } from '../mutant';
import { breakInline, changeErrors } from './inline';
import { breakJson } from './json';
import { renameRegions } from './regions';
import { swapRuns } from './runs';
import { mutateTypes } from './types';

/** Every mutant that the rules make of the content, in an order that depends on the content alone. */
export function makeMutants(content: Content): Crop {
  return joinCrops([
    mutateTypes(content),
    renameRegions(content),
    swapRuns(content),
    breakJson(content),
    changeErrors(content),
    breakInline(content),
  ]);
}
