/**
 * Defines notifications in responses of the helpdesk's REST API.
 *
 * @module
 */
import { z } from 'zod';

/** The severity of an alert: 1 is the lowest, 4 the highest. */
export type Severity = 1 | 2 | 3 | 4;

/** The user's progress with an alert. */
export type State = 'new' | 'seen' | 'done';

// #region wire-types
/** An alert in the helpdesk's response. Fields that the mapper doesn't read are omitted here. */
export interface Alert {
    /** The ID, for example `alr-1001`. */
    readonly alert_id: string;
    /** The headline in one line. */
    readonly headline: string;
    /** Plain text. */
    readonly body: string;
    /** Lowercase words joined by `-`, for example `ticket-update`; the helpdesk adds new ones at any time. */
    readonly category: string;
    /** The severity. */
    readonly severity: Severity;
    /** The user's progress. */
    readonly state: State;
    /** Time of creation, in seconds since 1970. */
    readonly created_ts: number;
    /** Time of the last change, in seconds since 1970. */
    readonly changed_ts: number;
}

/** One page of alerts: the response of `GET /alerts`. */
export interface AlertList {
    /** The alerts of this page. */
    readonly items: readonly Alert[];
    /** Information about the pages. */
    readonly paging: {
        /** The number of matching alerts on all pages. */
        readonly total: number;
    };
}
// #endregion wire-types

// #region wire-schemas
const epochSeconds = z.int().min(0).max(8_640_000_000_000); // the last second that a Date can represent

/** Checks an {@link Alert}. Unknown severities and states are rejected, because no mapping of them could be correct. */
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

/** Checks the response of `PATCH /alerts/:id`, which is 204. Any other one, such as a sign-in page, is an error. */
export const noContentSchema: z.ZodType<''> = z.literal('');
// #endregion wire-schemas

/** The query of `GET /alerts`. */
export interface AlertListParams {
    /** Number of alerts to skip. */
    readonly start: number;
    /** Maximum number of alerts. */
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
