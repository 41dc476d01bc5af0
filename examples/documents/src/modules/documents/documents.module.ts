import { createModule } from '@o2s/framework/modules';

/**
 * The module that the host registers. It is created only here, because each call of `createModule` creates another
 * class, and Nest would treat them as two modules.
 */
// #region module
export const DocumentsModule = createModule('documents');
// #endregion module
