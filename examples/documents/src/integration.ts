import type { CustomModuleConfig } from '@o2s/framework/modules';

import { Documents } from './modules';

export * as Integration from './modules';

/**
 * What the host registers the module with: `Integration.Documents.Module.register(Config.documents)`. A custom module has
 * no entry in the framework's `ApiConfig`, so the host names it itself.
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
