import type { ApiConfig } from '@o2s/framework/modules';

import type { ModuleName } from './modules';

/** Which modules a host serves, and which integration serves each of them. */
export interface Composition {
    /** The framework modules to register. */
    readonly modules: readonly ModuleName[];
    /** One entry for each of them. */
    readonly integrations: Partial<ApiConfig['integrations']>;
    /** Environment variables that `npm run host` takes when none of them is set, so that it fits `npm run backend`. */
    readonly developmentDefaults?: Readonly<Record<string, string>>;
}
