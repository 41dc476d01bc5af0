import type { SearchRecord } from '../../shared/search';
import { guideRecords, type SearchedGuide } from './guide-records';
import { symbolRecord, type SymbolEntry } from './symbol-records';

export { loadGuides } from './load-guides';
export type { SearchedGuide } from './guide-records';
export type { SymbolEntry } from './symbol-records';

/** Everything a search can find, in the order that breaks ties. */
export function buildRecords(
  guides: readonly SearchedGuide[],
  symbols: readonly SymbolEntry[],
  { maintainCase }: { readonly maintainCase: boolean },
): SearchRecord[] {
  return [...symbols.map(symbolRecord), ...guides.flatMap((page) => guideRecords(page, maintainCase))];
}
