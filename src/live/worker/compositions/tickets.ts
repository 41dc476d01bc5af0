import { Tickets } from '@o2s/framework/modules';
import * as Helpdesk from '../../../../examples/helpdesk/src/modules/tickets';
import { HostModule } from '../../../../examples/host/src/host.module';

/** The tickets of `npm run host`, alone. */
export const host = HostModule.register({
  modules: ['tickets'],
  integrations: { tickets: { name: 'helpdesk', service: Helpdesk.Service } },
});

export const services = [Tickets.Service];
