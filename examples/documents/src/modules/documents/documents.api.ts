/** The helpdesk's kinds of papers. */
const KINDS = ['contract', 'invoice', 'manual', 'report'] as const;

/** A paper in the helpdesk's response. */
export interface Paper {
    /** The ID, for example `ppr-301`. */
    readonly paper_id: string;
    /** The kind of paper. */
    readonly kind: (typeof KINDS)[number];
    /** A title in one line. */
    readonly title: string;
    /** The file name without a path. */
    readonly file_name: string;
    /** The size in bytes. */
    readonly bytes: number;
    /** Time of issue, in seconds since 1970. */
    readonly issued_ts: number;
}

/** One page of papers. */
export interface PaperList {
    /** The papers of this page. */
    readonly items: readonly Paper[];
    /** Information about the pages. */
    readonly paging: {
        /** The number of matching papers on all pages. */
        readonly total: number;
    };
}

/** Reports a response whose shape differs from the helpdesk's API. */
export class UnexpectedAnswerError extends Error {
    override readonly name = 'UnexpectedAnswerError';
}

/**
 * Checks the response of `GET /papers/:id`.
 *
 * @param body - the response body
 * @returns the validated paper
 * @throws {@link UnexpectedAnswerError}
 */
export function checkPaper(body: unknown): Paper {
    if (!isPaper(body)) {
        throw new UnexpectedAnswerError('The response is not a valid document.');
    }
    return body;
}

/**
 * Checks the response of `GET /papers`.
 *
 * @param body - the response body
 * @returns the validated page of papers
 * @throws {@link UnexpectedAnswerError}
 */
export function checkPaperList(body: unknown): PaperList {
    const { items, paging } = toRecord(body);
    if (!Array.isArray(items) || !items.every(isPaper) || !isCount(toRecord(paging)['total'])) {
        throw new UnexpectedAnswerError('The response is not a valid list of documents.');
    }
    return body as PaperList;
}

function isPaper(value: unknown): value is Paper {
    const { paper_id, kind, title, file_name, bytes, issued_ts } = toRecord(value);
    return (
        [paper_id, title, file_name].every((text) => typeof text === 'string') &&
        KINDS.some((known) => known === kind) &&
        [bytes, issued_ts].every(isCount)
    );
}

/** The last second that a Date can represent; a later time could not be formatted. */
function isCount(value: unknown): value is number {
    return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 8_640_000_000_000;
}

function toRecord(value: unknown): Record<string, unknown> {
    return Object(value) as Record<string, unknown>;
}
