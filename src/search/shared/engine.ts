import MiniSearch, { type AsPlainObject, type Options, type SearchOptions } from 'minisearch';

import type { SearchRecord } from '../../shared/search';
import { type Hit, rank, tokenize, toQuery, typoAllowance } from './matching';

/** The file that the browser loads: what is shown of each record, and the index over all of them. */
export interface SearchFile {
  readonly records: readonly SearchRecord[];
  /** MiniSearch's own form. */
  readonly index: AsPlainObject;
}

/** Answers queries. */
export interface SearchEngine {
  readonly records: readonly SearchRecord[];
  /** Hits in the order to show; none for a query without words. */
  readonly search: (query: string) => Hit[];
}

interface IndexedRecord extends SearchRecord {
  readonly id: number;
}

/** Results beyond these help nobody. */
const LIMIT = 24;
/** With fewer than these, near misses are looked for as well. */
const ENOUGH = 5;

const OPTIONS: Options<IndexedRecord> = {
  idField: 'id',
  fields: ['names', 'title', 'trail', 'text', 'code'],
  extractField: (record, field) => {
    const value = record[field as keyof IndexedRecord];
    return typeof value === 'object' ? value.join(' ') : value;
  },
  tokenize: (text, field) => {
    const terms = tokenize(text).map(({ term }) => term);
    // The spellings of a name repeat its words; that makes them no more important.
    return field === 'names' ? [...new Set(terms)] : terms;
  },
  processTerm: (term) => term,
};

const SEARCH: SearchOptions = {
  boost: { names: 6, title: 4, trail: 1.5, text: 1, code: 0.75 },
  prefix: true,
  // A query's words are split before MiniSearch sees them.
  tokenize: (term) => [term],
  processTerm: (term) => term,
};

/** Builds the file for a set of records; a record's place in the list breaks ties. */
export function buildSearchFile(records: readonly SearchRecord[]): SearchFile {
  const index = new MiniSearch(OPTIONS);
  index.addAll(records.map((record, id) => ({ ...record, id })));
  // JSON leaves out what is undefined.
  const shown = records.map((record) => ({ ...record, code: undefined }));
  return { records: shown, index: index.toJSON() };
}

/** Makes a file's index searchable. */
export function openSearchFile({ records, index }: SearchFile): SearchEngine {
  const mini = MiniSearch.loadJS<IndexedRecord>(index, OPTIONS);

  function find(query: string, mode: 'all' | 'any', isForgiving: boolean): Hit[] {
    const asked = toQuery(query, mode);
    if (!asked) return [];
    const found = mini
      .search(asked, { ...SEARCH, fuzzy: isForgiving && typoAllowance })
      .sort((a, b) => (a.id as number) - (b.id as number));
    return rank(
      query,
      found.flatMap(({ id, score, terms, queryTerms }) => {
        const record = records[id as number];
        return record ? [{ record, score, terms, queryTerms }] : [];
      }),
    );
  }

  return {
    records,
    search(query) {
      // Each step only adds below the one before, so that a near miss never stands above a match.
      const steps = [
        () => find(query, 'all', false),
        () => find(query, 'all', true),
        () => find(query, 'any', false),
      ];
      const hits = new Map<string, Hit>();
      for (const [index, step] of steps.entries()) {
        if (index === 2 ? hits.size > 0 : hits.size >= ENOUGH) break;
        for (const hit of step()) if (!hits.has(hit.record.url)) hits.set(hit.record.url, hit);
      }
      return [...hits.values()].slice(0, LIMIT);
    },
  };
}
