import { describe, expect, it } from 'vitest';

import { Notifications } from '@o2s/framework/modules';

import type { Alert, Severity, State } from './notifications.api';
import { mapListParams, mapNotification, mapNotificationList, mapState } from './notifications.mapper';
import { SORTS } from './notifications.query';

const { NOTIFICATION_PRIORITY_VALUES, NOTIFICATION_STATUS_VALUES } = Notifications.Model;

const ALERT: Alert = {
    alert_id: 'alr-7',
    headline: 'Planned maintenance',
    body: 'From 22:00 to 23:00 UTC.',
    category: 'planned-maintenance',
    severity: 3,
    state: 'seen',
    created_ts: 1_736_150_400,
    changed_ts: 1_736_154_000,
};

describe('mapNotification', () => {
    // #region mapper-test
    it('maps an alert to a notification', () => {
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
    // #endregion mapper-test

    it('maps every severity to a different priority', () => {
        const severities: Severity[] = [1, 2, 3, 4];
        const priorities = severities.map((severity) => mapNotification({ ...ALERT, severity }).priority);
        expect(priorities).toEqual(NOTIFICATION_PRIORITY_VALUES);
    });

    it('maps every state to a different status', () => {
        const states: State[] = ['new', 'seen', 'done'];
        const statuses = states.map((state) => mapNotification({ ...ALERT, state }).status);
        expect(statuses).toEqual(NOTIFICATION_STATUS_VALUES);
    });

    it('keeps an unknown category', () => {
        expect(mapNotification({ ...ALERT, category: 'brand-new-2' }).type).toBe('BRAND_NEW_2');
    });

    it('maps the first and the last second that a date can represent', () => {
        const notification = mapNotification({ ...ALERT, created_ts: 0, changed_ts: 8_640_000_000_000 });
        expect(notification.createdAt).toBe('1970-01-01T00:00:00.000Z');
        expect(notification.updatedAt).toBe('+275760-09-13T00:00:00.000Z');
    });
});

describe('mapNotificationList', () => {
    it('maps the items and keeps the total of all pages', () => {
        const page = mapNotificationList({ items: [ALERT], paging: { total: 31 } });
        expect(page).toEqual({ data: [mapNotification(ALERT)], total: 31 });
    });

    it('maps an empty page', () => {
        expect(mapNotificationList({ items: [], paging: { total: 0 } })).toEqual({ data: [], total: 0 });
    });
});

describe('mapListParams', () => {
    it('leaves absent filters undefined', () => {
        expect(mapListParams({ limit: 20, offset: 0 })).toEqual({ start: 0, count: 20 });
    });

    it('translates every filter', () => {
        const params = mapListParams({
            limit: 5,
            offset: 10,
            type: 'TICKET_UPDATE',
            priority: 'CRITICAL',
            status: 'READ',
            dateFrom: new Date('2025-01-06T08:00:00Z'),
            dateTo: new Date('2025-01-07T08:00:00Z'),
            sort: 'priority_ASC',
        });
        expect(params).toEqual({
            start: 10,
            count: 5,
            category: 'ticket-update',
            severity: 4,
            state: 'done',
            created_from: 1_736_150_400,
            created_to: 1_736_236_800,
            order: 'severity',
        });
    });

    it('rounds bounds inward, so that the range includes nothing outside them', () => {
        const between = { dateFrom: new Date(1_500), dateTo: new Date(3_500) };
        expect(mapListParams({ limit: 1, offset: 0, ...between })).toMatchObject({ created_from: 2, created_to: 3 });
    });

    it('maps each priority and status back to its source', () => {
        for (const priority of NOTIFICATION_PRIORITY_VALUES) {
            const { severity = ALERT.severity } = mapListParams({ limit: 1, offset: 0, priority });
            expect(mapNotification({ ...ALERT, severity }).priority).toBe(priority);
        }
        for (const status of NOTIFICATION_STATUS_VALUES) {
            expect(mapListParams({ limit: 1, offset: 0, status }).state).toBe(mapState(status));
            expect(mapNotification({ ...ALERT, state: mapState(status) }).status).toBe(status);
        }
    });

    it('maps each order to a different field, with a minus for descending orders', () => {
        const orders = SORTS.map((sort) => mapListParams({ limit: 1, offset: 0, sort }).order);
        expect(orders).toEqual(['created_ts', '-created_ts', 'changed_ts', '-changed_ts', 'severity', '-severity']);
    });
});
