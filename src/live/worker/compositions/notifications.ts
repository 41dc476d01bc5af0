import { HttpModule } from '@nestjs/axios';
import { Notifications } from '@o2s/framework/modules';
import * as Helpdesk from '../../../../examples/helpdesk/src/modules/notifications';
import { HostModule } from '../../../../examples/host/src/host.module';

/** The host of `npm run host -- notifications`, without the modules that it does not serve. */
export const host = HostModule.register({
  modules: ['notifications'],
  integrations: {
    notifications: { name: 'helpdesk', service: Helpdesk.Service, imports: [HttpModule] },
  },
});

export const services = [Notifications.Service];
