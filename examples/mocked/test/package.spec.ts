import { describePackage } from '../../test/package-tests';

describePackage({
    folder: 'mocked',
    integrationName: 'mocked',
    configured: { notifications: 'Notifications', tickets: 'Tickets' },
    use: `
import { Config, Integration } from '@o2s/integrations.mocked/integration';
import type { ApiConfig } from '@o2s/framework/modules';

export const entry: ApiConfig['integrations']['tickets'] | undefined = Config.tickets;
export class Extended extends Integration.Tickets.Service {}
// @ts-expect-error -- a ticket has no such status, which proves that the types are not any
export const page = Integration.Tickets.Mapper.mapTicketList([], { status: 'NEW' });
`,
});
