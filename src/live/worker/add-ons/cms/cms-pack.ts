import * as flatted from 'flatted';
import { createContentRouter } from '../../../../../examples/backend/src/rest/content.router';
import { createContentStore } from '../../../../../examples/backend/src/rest/content.store';
import type { Pack } from '../../runtime';
import * as crypto from '../../shims/crypto';
import { toMount } from '../to-mount';
import * as redis from './absent-redis';
import { NotedKeyv, tapCache } from './tap-cache';

/** What content needs: the backend's content, and the packages of the cache before it. */
export const CMS_PACK: Pack = {
  packages: {
    // Compiled code looks for the default of an ES module.
    '@keyv/redis': { ...redis, __esModule: true },
    flatted,
    keyv: { Keyv: NotedKeyv, default: NotedKeyv },
    'node:crypto': crypto,
  },
  createMounts: () => [toMount('/rest/v1', createContentRouter(createContentStore()))],
  tap: tapCache,
};
