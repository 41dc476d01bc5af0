import { Config, Integration } from '../../../../examples/documents/src/integration';
import { HostModule } from '../../../../examples/host/src/host.module';

/** The custom module of `npm run host -- custom`, without the notifications beside it. */
export const host = HostModule.register({
  modules: [],
  integrations: {},
  custom: [{ module: Integration.Documents.Module, config: Config.documents }],
});

export const services = [Config.documents.service];
