import { describePackage } from '../../test/package-tests';

describePackage({
    folder: 'helpdesk',
    integrationName: 'helpdesk',
    configured: { articles: 'Articles', cms: 'CMS', notifications: 'Notifications', tickets: 'Tickets' },
    alsoShips: /^migrations\/(\d{4}_\w+\.sql|meta\/(_journal|\d{4}_snapshot)\.json)$/,
    // The script finds the migrations from `dist` and creates the tables of an empty database.
    runs: {
        script: `
            const { ConfigService } = require('@nestjs/config');
            const { Articles } = require('@o2s/integrations.helpdesk/integration').Integration;
            const repository = new Articles.Repository(new ConfigService({}));
            const query = { language: 'en', limit: 1, offset: 0, sort: { field: 'title', order: 'asc' } };
            repository.onModuleInit()
                .then(() => repository.findCategories(query))
                .then((page) => console.log(JSON.stringify(page)))
                .then(() => repository.onApplicationShutdown());`,
        prints: { rows: [], total: 0 },
    },
    use: `
import { Config, Integration } from '@o2s/integrations.helpdesk/integration';
import type { ApiConfig } from '@o2s/framework/modules';

export const entry: ApiConfig['integrations']['notifications'] | undefined = Config.notifications;
export class Extended extends Integration.Notifications.Service {}
export const title: string = Integration.Notifications.Mapper.mapNotification({
    alert_id: '1', headline: 'h', body: 'b', category: 'c', severity: 1, state: 'new', created_ts: 0, changed_ts: 0,
}).title;
// @ts-expect-error -- no alert has this severity, which proves that the types are not any
export const severity: Integration.Notifications.Api.Severity = 5;
`,
});
