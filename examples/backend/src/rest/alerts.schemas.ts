import { z } from 'zod';

const SEVERITIES = [1, 2, 3, 4] as const;
const STATES = ['new', 'seen', 'done'] as const;
const ORDER_FIELDS = ['created_ts', 'changed_ts', 'severity'] as const;
const MAX_COUNT = 100;

/** An alert in the API's format: snake_case, a numeric severity, times in epoch seconds. */
export interface Alert {
    readonly alert_id: string;
    readonly headline: string;
    readonly body: string;
    readonly category: string;
    readonly severity: (typeof SEVERITIES)[number];
    readonly state: (typeof STATES)[number];
    readonly created_ts: number;
    readonly changed_ts: number;
}

/** Parses query values, which are strings: only digits, so that `''`, `1e3` and `-1` are errors. */
const digits = z
    .string()
    .regex(/^\d{1,12}$/, 'must be a whole number')
    .transform(Number);

/** Checks the query of `GET /alerts`. Unknown names are errors: a typo in a filter must not return everything. */
export const alertQuerySchema = z.strictObject({
    start: digits.default(0),
    count: digits.pipe(z.number().min(1).max(MAX_COUNT)).default(20),
    category: z.string().optional(),
    severity: digits.pipe(z.literal(SEVERITIES)).optional(),
    state: z.enum(STATES).optional(),
    created_from: digits.optional(),
    created_to: digits.optional(),
    order: z.templateLiteral([z.enum(['', '-']), z.enum(ORDER_FIELDS)]).default('-created_ts'),
});

/** A checked query. */
export type AlertQuery = z.output<typeof alertQuerySchema>;

/** Checks the body of `PATCH /alerts/:id`. */
export const alertPatchSchema = z.strictObject({ state: z.enum(STATES) });
