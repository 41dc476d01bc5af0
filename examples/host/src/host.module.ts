import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';

import { toApiConfig } from './api-config';
import type { Composition } from './composition';
import { FRAMEWORK_MODULES } from './modules';

// #region host-module
/** The root module of a harmonization host. */
@Module({})
export class HostModule {
    /** Registers the modules of a composition; the framework's logger needs the `ConfigModule` to be global. */
    static register({ modules, integrations, custom = [] }: Composition): DynamicModule {
        const config = toApiConfig(modules, integrations);
        return {
            module: HostModule,
            imports: [
                ConfigModule.forRoot({ isGlobal: true }),
                ...modules.map((name) => FRAMEWORK_MODULES[name].register(config)),
                ...custom.map(({ module, config }) => module.register(config)),
            ],
        };
    }
}
// #endregion host-module
