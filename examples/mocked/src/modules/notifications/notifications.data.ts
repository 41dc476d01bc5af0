import { Notifications } from '@o2s/framework/modules';

/**
 * Creates the mocked notifications in the framework's model, because no backend has a different form. Each call
 * creates new objects, so that changes in one host never reach another.
 */
// #region data
export function mockNotifications(): Notifications.Model.Notification[] {
    return [
        {
            id: 'ntf-1',
            createdAt: '2025-02-24T08:00:00.000Z',
            updatedAt: '2025-02-24T08:00:00.000Z',
            title: 'Planned maintenance',
            content: 'The portal is read-only on Sunday evening.',
            type: 'MAINTENANCE',
            priority: 'LOW',
            status: 'UNVIEWED',
        },
        {
            id: 'ntf-2',
            createdAt: '2025-02-25T09:30:00.000Z',
            updatedAt: '2025-02-25T10:00:00.000Z',
            title: 'Your ticket has a new answer',
            content: 'A technician answered your ticket tic-2.',
            type: 'TICKET_UPDATE',
            priority: 'MEDIUM',
            status: 'VIEWED',
        },
        // #endregion data
        {
            id: 'ntf-3',
            createdAt: '2025-02-26T07:15:00.000Z',
            updatedAt: '2025-02-27T11:00:00.000Z',
            title: 'An invoice is due',
            content: 'The invoice is due in seven days.',
            type: 'INVOICE_DUE',
            priority: 'HIGH',
            status: 'READ',
        },
        {
            id: 'ntf-4',
            createdAt: '2025-02-27T16:45:00.000Z',
            updatedAt: '2025-02-27T16:45:00.000Z',
            title: 'A new device signed in',
            content: 'Change your password if this was not you.',
            type: 'SECURITY',
            priority: 'CRITICAL',
            status: 'UNVIEWED',
        },
        {
            id: 'ntf-5',
            createdAt: '2025-02-28T12:00:00.000Z',
            updatedAt: '2025-02-28T12:00:00.000Z',
            title: 'Your ticket was closed',
            content: 'Open it again if the problem is back.',
            type: 'TICKET_UPDATE',
            priority: 'LOW',
            status: 'UNVIEWED',
        },
        // #region data
    ];
}
// #endregion data
