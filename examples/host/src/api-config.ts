import type { ApiConfig } from '@o2s/framework/modules';

import { HostConfigError } from './host.errors';
import type { ModuleName } from './modules';

/** Each module reads its own entry; this one provides another module's service as well. */
const ALSO_READS: Partial<Record<ModuleName, readonly ModuleName[]>> = { resources: ['products'] };

/**
 * Makes the framework's `ApiConfig` of fewer entries than its 18.
 *
 * @param modules - the modules that the host registers
 * @param integrations - their entries, as the integrations' `Config` offers them
 * @returns the configuration for the `register` of exactly those modules
 * @throws {@link HostConfigError} that names the first module without an entry
 */
// #region api-config
export function toApiConfig(
    modules: readonly ModuleName[],
    integrations: Partial<ApiConfig['integrations']>,
): ApiConfig {
    for (const name of modules) {
        const missing = [name, ...(ALSO_READS[name] ?? [])].find((read) => !integrations[read]);
        if (missing) {
            throw new HostConfigError(
                `Module "${name}" is registered, but no integration is configured for "${missing}".`,
            );
        }
    }
    // The type asks for all 18 entries, yet a module reads only those that the loop has seen.
    return { integrations: integrations as ApiConfig['integrations'] };
}
// #endregion api-config
