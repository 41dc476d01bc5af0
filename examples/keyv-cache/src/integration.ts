import { ApiConfig } from '@o2s/framework/modules';

import { Cache } from './modules';

export * as Integration from './modules';

/** Registers the class that serves the framework's `Cache` module in the host's `ApiConfig`. */
// #region config
export const Config: Partial<ApiConfig['integrations']> = {
    cache: {
        name: 'keyv-cache',
        service: Cache.Service,
    },
};
// #endregion config
