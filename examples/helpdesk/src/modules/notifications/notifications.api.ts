import { z } from 'zod';

// #region wire-types
/** How urgent an alert is, from 1 (least) to 4 (most). */
export const severitySchema = z.literal([1, 2, 3, 4]);

/** What the user did with an alert. */
export const stateSchema = z.enum(['new', 'seen', 'done']);

/** Checks one alert of the helpdesk's REST API. Fields that the mapper doesn't need are not named. */
export const alertSchema = z.object({
    alert_id: z.string().min(1),
    headline: z.string(),
    body: z.string(),
    category: z.string(),
    severity: severitySchema,
    state: stateSchema,
    /** Seconds since the epoch. */
    created_ts: z.number().int().min(0).max(8_640_000_000_000),
    changed_ts: z.number().int().min(0).max(8_640_000_000_000),
});

/** Checks one page of alerts: the answer of `GET /alerts`. */
export const alertListSchema = z.object({
    items: z.array(alertSchema),
    paging: z.object({ total: z.number().int().min(0) }),
});

/** An alert as the helpdesk sends it. */
export type Alert = z.output<typeof alertSchema>;

/** A page of alerts as the helpdesk sends it. */
export type AlertList = z.output<typeof alertListSchema>;
// #endregion wire-types

/** {@link severitySchema} as a type. */
export type Severity = z.output<typeof severitySchema>;

/** {@link stateSchema} as a type. */
export type State = z.output<typeof stateSchema>;

/** The query of `GET /alerts`. */
export interface AlertListParams {
    /** How many alerts to skip. */
    readonly start: number;
    /** How many alerts to answer at most. */
    readonly count: number;
    readonly category?: string;
    readonly severity?: Severity;
    readonly state?: State;
    /** Oldest time of creation, inclusive, in seconds since the epoch. */
    readonly created_from?: number;
    /** Newest time of creation, inclusive, in seconds since the epoch. */
    readonly created_to?: number;
    /** A field's name, with a leading `-` for descending order. */
    readonly order?: string;
}

/** The body of `PATCH /alerts/:id`. */
export interface AlertPatch {
    readonly state: State;
}
