import type { ApiConfig, CustomModuleConfig, RegisterableModule } from '@o2s/framework/modules';

import type { ModuleName } from './modules';

/** A custom module and the options of its registration. */
export interface CustomModule {
    /** The module that `createModule` returns. */
    readonly module: RegisterableModule;
    /** The abstract service, its implementation and the controller. */
    readonly config: CustomModuleConfig;
}

/** The modules that a host serves, and the integration of each module. */
export interface Composition {
    /** The framework modules to register. */
    readonly modules: readonly ModuleName[];
    /** One entry for each of these modules. */
    readonly integrations: Partial<ApiConfig['integrations']>;
    /** Custom modules to register in addition. */
    readonly custom?: readonly CustomModule[];
    /** Environment variables that `npm run host` sets when none of them is set, to match `npm run backend`. */
    readonly developmentDefaults?: Readonly<Record<string, string>>;
}
