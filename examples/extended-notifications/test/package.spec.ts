import { describePackage } from '../../test/package-tests';

describePackage({
    folder: 'extended-notifications',
    integrationName: 'extended-notifications',
    configured: { notifications: 'Notifications' },
    use: `
import { Config, Integration } from '@o2s/integrations.extended-notifications/integration';
import type { ApiConfig } from '@o2s/framework/modules';

export const entry: ApiConfig['integrations']['notifications'] | undefined = Config.notifications;
export async function read(service: InstanceType<typeof Integration.Notifications.Service>): Promise<boolean> {
    let requiresAction = false;
    service.getNotification({ id: '1' }).subscribe((notification) => (requiresAction = notification.requiresAction));
    // @ts-expect-error -- the field does not exist, which proves that the types are not any
    service.getNotification({ id: '1' }).subscribe((notification) => notification.requiresNothing);
    return requiresAction;
}
export const counts: Integration.Notifications.Model.NotificationCounts = { UNVIEWED: 1, VIEWED: 2, READ: 3 };
`,
});
