import { Articles } from '@o2s/framework/modules';
import * as Helpdesk from '../../../../examples/helpdesk/src/modules/articles';
import { HostModule } from '../../../../examples/host/src/host.module';

/** The articles of `npm run host`, alone. */
export const host = HostModule.register({
  modules: ['articles'],
  integrations: {
    articles: { name: 'helpdesk', service: Helpdesk.Service, imports: [Helpdesk.DatabaseModule] },
  },
});

export const services = [Articles.Service];
