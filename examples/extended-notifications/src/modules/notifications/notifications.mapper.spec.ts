import { expect, it } from 'vitest';

import { Notifications as Framework } from '@o2s/framework/modules';

import { extendNotification, extendNotificationList } from './notifications.mapper';

const NOTIFICATION: Framework.Model.Notification = {
    id: 'alr-1',
    createdAt: '2025-01-06T08:00:00.000Z',
    updatedAt: '2025-01-06T08:00:00.000Z',
    title: 'An invoice is due',
    content: 'The invoice is due in seven days.',
    type: 'INVOICE_DUE',
    priority: 'HIGH',
    status: 'UNVIEWED',
};

// #region mapper-test
it('requires action while an urgent notification is unread', () => {
    expect(extendNotification(NOTIFICATION)).toEqual({ ...NOTIFICATION, requiresAction: true });
    expect(extendNotification({ ...NOTIFICATION, status: 'READ' }).requiresAction).toBe(false);
    expect(extendNotification({ ...NOTIFICATION, priority: 'LOW' }).requiresAction).toBe(false);
});
// #endregion mapper-test

it.each([
    ['LOW', 'UNVIEWED', false],
    ['MEDIUM', 'UNVIEWED', false],
    ['HIGH', 'VIEWED', true],
    ['CRITICAL', 'VIEWED', true],
    ['CRITICAL', 'READ', false],
] as const)('sets requiresAction for %s and %s', (priority, status, expected) => {
    expect(extendNotification({ ...NOTIFICATION, priority, status }).requiresAction).toBe(expected);
});

it('keeps the total of a page and does not modify the page', () => {
    const page = { data: [NOTIFICATION], total: 7 };
    expect(extendNotificationList(page)).toEqual({ data: [{ ...NOTIFICATION, requiresAction: true }], total: 7 });
    expect(page.data).toEqual([NOTIFICATION]);
});
