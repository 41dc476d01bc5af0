import { createModule } from '@o2s/framework/modules';

/**
 * The module, for the host to register. It is made once, here: each call of `createModule` makes another class, and Nest
 * would take them for two modules.
 */
// #region module
export const DocumentsModule = createModule('documents');
// #endregion module
