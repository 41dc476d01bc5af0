import { z } from 'zod';

const KINDS = ['contract', 'invoice', 'manual', 'report'] as const;

/** A customer's paper in the API's format. */
export interface Paper {
    readonly paper_id: string;
    readonly kind: (typeof KINDS)[number];
    readonly title: string;
    readonly file_name: string;
    readonly bytes: number;
    /** Seconds since 1970. */
    readonly issued_ts: number;
}

const digits = z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number);

/** Checks the query of `GET /papers`. Unknown names are errors. */
export const paperQuerySchema = z.strictObject({
    start: digits.default(0),
    count: digits.pipe(z.number().min(1).max(100)).default(20),
    kind: z.enum(KINDS).optional(),
});
