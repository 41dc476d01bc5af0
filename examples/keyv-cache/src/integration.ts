import { ApiConfig } from '@o2s/framework/modules';

import { Cache } from './modules';

export * as Integration from './modules';

/** Which class serves the framework's `Cache` module, for the host's `ApiConfig`. */
// #region config
export const Config: Partial<ApiConfig['integrations']> = {
    cache: {
        name: 'keyv-cache',
        service: Cache.Service,
    },
};
// #endregion config
