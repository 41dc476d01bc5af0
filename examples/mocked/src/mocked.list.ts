/** What a sort can look at. */
export interface Dated {
    /** ISO 8601 in UTC. */
    createdAt: string;
    /** ISO 8601 in UTC. */
    updatedAt: string;
}

/** The orders that the mocked lists have. */
export const SORTS = ['createdAt_ASC', 'createdAt_DESC', 'updatedAt_ASC', 'updatedAt_DESC'] as const;

/** Which part of a list is wanted, in which order. */
export interface ListQuery {
    /** How many to answer at most. */
    readonly limit: number;
    /** How many to skip. */
    readonly offset: number;
    /** One of {@link SORTS}; the newest first where there is none. */
    readonly sort?: (typeof SORTS)[number] | undefined;
}

/**
 * Filters, sorts and cuts a list, as a backend would.
 *
 * @param items - all of them
 * @param matches - says whether one of them is wanted
 * @returns copies of those on the wanted page, and how many match on all pages
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

/** Whether an item was created within a range; an absent end is open. */
export function isWithin({ createdAt }: Dated, from: number | undefined, to: number | undefined): boolean {
    const created = Date.parse(createdAt);
    return (from === undefined || created >= from) && (to === undefined || created <= to);
}
