import { Notifications } from '@o2s/framework/modules';
import { Config } from '../../../../examples/starter/src/integration';
import { HostModule } from '../../../../examples/host/src/host.module';

/** Only in the playground: a host whose every answer is empty shows nothing to who runs it by hand. */
export const host = HostModule.register({ modules: ['notifications'], integrations: Config });

export const services = [Notifications.Service];
