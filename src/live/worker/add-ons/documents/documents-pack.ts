import { createPapersRouter } from '../../../../../examples/backend/src/rest/papers.router';
import type { Pack } from '../../runtime';
import { toMount } from '../to-mount';

/** What documents need: the backend's papers. */
export const DOCUMENTS_PACK: Pack = {
  packages: {},
  createMounts: () => [toMount('/rest/v1', createPapersRouter())],
};
