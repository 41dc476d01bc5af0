import type { SearchRecord } from '../../contract';
import { guideRecords, type GuidePage } from './guide-records';
import { symbolRecord, type SymbolEntry } from './symbol-records';

export { buildSearchFile } from '../engine';
export { loadGuides } from './load-guides';
export type { GuidePage } from './guide-records';
export type { SymbolEntry } from './symbol-records';

/** Everything a search can find, in the order that breaks ties. */
export function buildRecords(
  guides: readonly GuidePage[],
  symbols: readonly SymbolEntry[],
  { maintainCase }: { readonly maintainCase: boolean },
): SearchRecord[] {
  return [...symbols.map(symbolRecord), ...guides.flatMap((page) => guideRecords(page, maintainCase))];
}
