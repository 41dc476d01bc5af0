import { Cache, CMS } from '@o2s/framework/modules';
import * as Helpdesk from '../../../../examples/helpdesk/src/modules/cms';
import { HostModule } from '../../../../examples/host/src/host.module';
import { Config as KeyvCache } from '../../../../examples/keyv-cache/src/integration';

/** The content of `npm run host`, and the cache that it is kept in. */
export const host = HostModule.register({
  modules: ['cache', 'cms'],
  integrations: {
    cms: { name: 'helpdesk', service: Helpdesk.Service, imports: [Cache.Module] },
    ...KeyvCache,
  },
});

export const services = [CMS.Service];
