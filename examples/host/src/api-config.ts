import type { ApiConfig } from '@o2s/framework/modules';

import { HostConfigError } from './host.errors';
import type { ModuleName } from './modules';

// #region api-config
/**
 * Makes the framework's `ApiConfig` of fewer than its 18 entries.
 *
 * @param modules - the modules that the host registers
 * @param integrations - the entries, as the integrations' `Config` offers them
 * @returns the configuration for the `register` of exactly those modules
 * @throws {@link HostConfigError} that names the first module without an entry
 */
export function toApiConfig(
    modules: readonly ModuleName[],
    integrations: Partial<ApiConfig['integrations']>,
): ApiConfig {
    for (const name of modules) {
        if (!integrations[name]) {
            throw new HostConfigError(`Module "${name}" is registered, but no integration is configured for it.`);
        }
    }
    // The type asks for all 18 entries, but each module reads only its own: the loop above has seen those in use.
    return { integrations: integrations as ApiConfig['integrations'] };
}
// #endregion api-config
