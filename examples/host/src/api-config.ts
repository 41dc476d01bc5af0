import type { ApiConfig } from '@o2s/framework/modules';

import { HostConfigError } from './host.errors';
import type { ModuleName } from './modules';

/** Finds the entries that a module reads: its own, and for this module also another one's. */
const ALSO_READS: Partial<Record<ModuleName, readonly ModuleName[]>> = { resources: ['products'] };

/**
 * Creates the framework's `ApiConfig` from fewer entries than its 18.
 *
 * @param modules - the modules that the host registers
 * @param integrations - their entries, from the `Config` of the integrations
 * @returns the configuration for `register` of exactly these modules
 * @throws {@link HostConfigError} with the name of the first module without an entry
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
    // The type requires all 18 entries, but a module reads only the entries that the loop has checked.
    return { integrations: integrations as ApiConfig['integrations'] };
}
// #endregion api-config
