import type { CustomModuleConfig } from '@o2s/framework/modules';

import { Documents } from './modules';

export * as Integration from './modules';

/**
 * Configures the module for its registration in a host: `Integration.Documents.Module.register(Config.documents)`. A
 * custom module has no entry in the framework's `ApiConfig`, so the host registers it separately.
 */
// #region config
export const Config: Readonly<Record<'documents', CustomModuleConfig>> = {
    documents: {
        name: 'documents',
        service: Documents.Service,
        serviceImpl: Documents.HelpdeskService,
        controller: Documents.Controller,
    },
};
// #endregion config
