/**
 * Notifications, as the helpdesk's REST API answers them.
 *
 * @module
 */
import { z } from 'zod';

/** How urgent an alert is: 1 is the least, 4 the most. */
export type Severity = 1 | 2 | 3 | 4;

/** What the user did with an alert. */
export type State = 'new' | 'seen' | 'done';

// #region wire-types
/** An alert as the helpdesk sends it. Fields that the mapper doesn't read are not named here. */
export interface Alert {
    /** The id, for instance `alr-1001`. */
    readonly alert_id: string;
    /** One line. */
    readonly headline: string;
    /** Plain text. */
    readonly body: string;
    /** Lower-case words joined by `-`, for instance `ticket-update`; the helpdesk adds new ones at any time. */
    readonly category: string;
    /** How urgent it is. */
    readonly severity: Severity;
    /** What the user did with it. */
    readonly state: State;
    /** Time of creation, in seconds since 1970. */
    readonly created_ts: number;
    /** Time of the last change, in seconds since 1970. */
    readonly changed_ts: number;
}

/** One page of alerts: the answer of `GET /alerts`. */
export interface AlertList {
    /** The alerts of this page. */
    readonly items: readonly Alert[];
    /** What the helpdesk says about the pages. */
    readonly paging: {
        /** How many alerts match, on all pages. */
        readonly total: number;
    };
}
// #endregion wire-types

// #region wire-schemas
const epochSeconds = z.int().min(0).max(8_640_000_000_000); // as far as a Date reaches

/** Checks an {@link Alert}. An unknown severity or state is refused: no mapping of it could be right. */
export const alertSchema: z.ZodType<Alert> = z.object({
    alert_id: z.string(),
    headline: z.string(),
    body: z.string(),
    category: z.string(),
    severity: z.literal([1, 2, 3, 4]),
    state: z.enum(['new', 'seen', 'done']),
    created_ts: epochSeconds,
    changed_ts: epochSeconds,
});

/** Checks an {@link AlertList}. */
export const alertListSchema: z.ZodType<AlertList> = z.object({
    items: z.array(alertSchema),
    paging: z.object({ total: z.int().min(0) }),
});

/** Checks the answer of `PATCH /alerts/:id`, which is 204. Anything else, a sign-in page say, is no success. */
export const noContentSchema: z.ZodType<''> = z.literal('');
// #endregion wire-schemas

/** The query of `GET /alerts`. */
export interface AlertListParams {
    /** How many alerts to skip. */
    readonly start: number;
    /** How many alerts to answer at most. */
    readonly count: number;
    /** Only alerts of this category. */
    readonly category?: string | undefined;
    /** Only alerts of this severity. */
    readonly severity?: Severity | undefined;
    /** Only alerts in this state. */
    readonly state?: State | undefined;
    /** Only alerts created then or later, in seconds since 1970. */
    readonly created_from?: number | undefined;
    /** Only alerts created then or earlier, in seconds since 1970. */
    readonly created_to?: number | undefined;
    /** The field to sort by, with a leading `-` for descending order; by default `-created_ts`. */
    readonly order?: string | undefined;
}

/** The body of `PATCH /alerts/:id`. */
export interface AlertPatch {
    /** The new state. */
    readonly state: State;
}
