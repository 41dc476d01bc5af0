import { Notifications } from '@o2s/framework/modules';
import { Config } from '../../../../examples/extended-notifications/src/integration';
import { HostModule } from '../../../../examples/host/src/host.module';

/** The host of `npm run host -- extended`. */
export const host = HostModule.register({ modules: ['notifications'], integrations: Config });

export const services = [Notifications.Service];
