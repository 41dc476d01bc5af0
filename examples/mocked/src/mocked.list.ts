/** The fields that a list can be sorted by. */
export interface Dated {
    /** ISO 8601 in UTC. */
    createdAt: string;
    /** ISO 8601 in UTC. */
    updatedAt: string;
}

/** The orders that the mocked lists support. */
export const SORTS = ['createdAt_ASC', 'createdAt_DESC', 'updatedAt_ASC', 'updatedAt_DESC'] as const;

/** The requested part and order of a list. */
export interface ListQuery {
    /** Maximum number of items. */
    readonly limit: number;
    /** Number of items to skip. */
    readonly offset: number;
    /** One of {@link SORTS}; the newest first by default. */
    readonly sort?: (typeof SORTS)[number] | undefined;
}

/**
 * Filters, sorts, and pages a list, as a backend would.
 *
 * @param items - all items
 * @param matches - returns whether an item is included
 * @returns copies of the items on the page, and the number of matches on all pages
 */
// #region list-page
export function listPage<T extends Dated>(
    items: Iterable<T>,
    { limit, offset, sort = 'createdAt_DESC' }: ListQuery,
    matches: (item: T) => boolean,
): { data: T[]; total: number } {
    const field = sort.startsWith('createdAt') ? 'createdAt' : 'updatedAt';
    const sign = sort.endsWith('_ASC') ? 1 : -1;
    const matching = [...items].filter(matches).sort((a, b) => sign * a[field].localeCompare(b[field], 'en'));
    return { data: structuredClone(matching.slice(offset, offset + limit)), total: matching.length };
}
// #endregion list-page

/** Checks that an item was created within a range; an absent bound is open. */
export function isWithin({ createdAt }: Dated, from: number | undefined, to: number | undefined): boolean {
    const created = Date.parse(createdAt);
    return (from === undefined || created >= from) && (to === undefined || created <= to);
}
