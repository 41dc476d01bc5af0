import type { ApiConfig, CustomModuleConfig, RegisterableModule } from '@o2s/framework/modules';

import type { ModuleName } from './modules';

/** A module beyond the framework's own, and what it is registered with. */
export interface CustomModule {
    /** Made with `createModule`. */
    readonly module: RegisterableModule;
    /** Names the abstract service, its implementation and the controller. */
    readonly config: CustomModuleConfig;
}

/** Which modules a host serves, and which integration serves each of them. */
export interface Composition {
    /** The framework modules to register. */
    readonly modules: readonly ModuleName[];
    /** One entry for each of them. */
    readonly integrations: Partial<ApiConfig['integrations']>;
    /** Custom modules to register beside them. */
    readonly custom?: readonly CustomModule[];
    /** Environment variables that `npm run host` takes when none of them is set, so that it fits `npm run backend`. */
    readonly developmentDefaults?: Readonly<Record<string, string>>;
}
