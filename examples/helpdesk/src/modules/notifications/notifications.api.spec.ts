import { describe, expect, it } from 'vitest';

import { alertListSchema, alertSchema } from './notifications.api';

const ALERT = {
    alert_id: 'alr-7',
    headline: 'Planned maintenance',
    body: 'From 22:00 to 23:00 UTC.',
    category: 'planned-maintenance',
    severity: 3,
    state: 'seen',
    created_ts: 1_736_150_400,
    changed_ts: 1_736_154_000,
};

describe('alertSchema', () => {
    it('accepts an alert and drops unknown fields', () => {
        expect(alertSchema.parse({ ...ALERT, added_later: true })).toEqual(ALERT);
    });

    it.each([
        ['an unknown severity', { severity: 5 }],
        ['a severity as text', { severity: '3' }],
        ['an unknown state', { state: 'archived' }],
        ['a missing id', { alert_id: undefined }],
        ['a headline that is null', { headline: null }],
        ['a time before 1970', { created_ts: -1 }],
        ['a time in milliseconds beyond any date', { created_ts: 8_640_000_000_001 }],
        ['a fraction of a second', { changed_ts: 1.5 }],
        ['a time as text', { changed_ts: '2025-01-06' }],
    ])('rejects %s', (_what, change) => {
        expect(alertSchema.safeParse({ ...ALERT, ...change }).success).toBe(false);
    });
});

describe('alertListSchema', () => {
    it('reports the position of an invalid item', () => {
        const result = alertListSchema.safeParse({ items: [ALERT, { ...ALERT, severity: 9 }], paging: { total: 2 } });
        expect(result.error?.issues.map(({ path }) => path)).toEqual([['items', 1, 'severity']]);
    });

    it.each([[null], ['<html>'], [[ALERT]], [{ items: [ALERT] }], [{ items: {}, paging: { total: 1 } }]])(
        'rejects %j',
        (body) => {
            expect(alertListSchema.safeParse(body).success).toBe(false);
        },
    );
});
