import { describePackage } from '../../test/package-tests';

describePackage({
    folder: 'starter',
    integrationName: 'starter',
    configured: { notifications: 'Notifications' },
    use: `
import { Config, Integration } from '@o2s/integrations.starter/integration';
import type { ApiConfig } from '@o2s/framework/modules';

export const entry: ApiConfig['integrations']['notifications'] | undefined = Config.notifications;
export class Extended extends Integration.Notifications.Service {}
// @ts-expect-error -- a notification has an id, which proves that the types are not any
export const one = new Extended().getNotification({});
`,
});
