/** What a paper can be, in the helpdesk's words. */
const KINDS = ['contract', 'invoice', 'manual', 'report'] as const;

/** A paper as the helpdesk sends it. */
export interface Paper {
    /** The id, for instance `ppr-301`. */
    readonly paper_id: string;
    /** What it is. */
    readonly kind: (typeof KINDS)[number];
    /** One line. */
    readonly title: string;
    /** Without a path. */
    readonly file_name: string;
    /** The size. */
    readonly bytes: number;
    /** Time of issue, in seconds since 1970. */
    readonly issued_ts: number;
}

/** One page of papers. */
export interface PaperList {
    /** The papers of this page. */
    readonly items: readonly Paper[];
    /** What the helpdesk says about the pages. */
    readonly paging: {
        /** How many papers match, on all pages. */
        readonly total: number;
    };
}

/** The helpdesk sent something else than it should. */
export class UnexpectedAnswerError extends Error {
    override readonly name = 'UnexpectedAnswerError';
}

/**
 * Checks the answer of `GET /papers/:id`.
 *
 * @param answer - anything
 * @returns the same answer, now surely a paper
 * @throws {@link UnexpectedAnswerError}
 */
export function checkPaper(answer: unknown): Paper {
    if (!isPaper(answer)) {
        throw new UnexpectedAnswerError('This is no paper.');
    }
    return answer;
}

/**
 * Checks the answer of `GET /papers`.
 *
 * @param answer - anything
 * @returns the same answer, now surely a page of papers
 * @throws {@link UnexpectedAnswerError}
 */
export function checkPaperList(answer: unknown): PaperList {
    const { items, paging } = toRecord(answer);
    if (!Array.isArray(items) || !items.every(isPaper) || !isCount(toRecord(paging)['total'])) {
        throw new UnexpectedAnswerError('This is no page of papers.');
    }
    return answer as PaperList;
}

function isPaper(value: unknown): value is Paper {
    const { paper_id, kind, title, file_name, bytes, issued_ts } = toRecord(value);
    return (
        [paper_id, title, file_name].every((text) => typeof text === 'string') &&
        KINDS.some((known) => known === kind) &&
        [bytes, issued_ts].every(isCount)
    );
}

/** As far as a Date reaches: a time beyond it could not be written. */
function isCount(value: unknown): value is number {
    return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 8_640_000_000_000;
}

function toRecord(value: unknown): Record<string, unknown> {
    return Object(value) as Record<string, unknown>;
}
