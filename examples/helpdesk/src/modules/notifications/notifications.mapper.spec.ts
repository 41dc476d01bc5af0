import { describe, expect, it } from 'vitest';

import type { Alert } from './notifications.api';
import { mapNotification } from './notifications.mapper';

const alert: Alert = {
    alert_id: 'alr-7',
    headline: 'Planned maintenance',
    body: 'From 22:00 to 23:00 UTC.',
    category: 'planned-maintenance',
    severity: 3,
    state: 'seen',
    created_ts: 1_736_150_400,
    changed_ts: 1_736_154_000,
};

// #region mapper-test
describe('mapNotification', () => {
    it('maps every field', () => {
        expect(mapNotification(alert)).toEqual({
            id: 'alr-7',
            createdAt: '2025-01-06T08:00:00.000Z',
            updatedAt: '2025-01-06T09:00:00.000Z',
            title: 'Planned maintenance',
            content: 'From 22:00 to 23:00 UTC.',
            type: 'PLANNED_MAINTENANCE',
            priority: 'HIGH',
            status: 'VIEWED',
        });
    });
});
// #endregion mapper-test
