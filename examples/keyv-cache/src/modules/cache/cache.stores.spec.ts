import { ConfigService } from '@nestjs/config';

import { describe, expect, it, vi } from 'vitest';

import { readKeyvCacheConfig } from '../../keyv-cache.config';
import { createMemoryStore, createRedisStore } from './cache.stores';

const config = readKeyvCacheConfig(new ConfigService());

describe('createMemoryStore', () => {
    it('needs no connection and is empty after it was closed', async () => {
        const store = createMemoryStore(config);
        store.open();
        await store.keyv.set('key', 'value');
        store.reopen();
        expect(await store.keyv.get('key')).toBe('value');
        await store.close();
        expect(await store.keyv.get('key')).toBeUndefined();
    });
});

describe('createRedisStore', () => {
    it('stops connecting when it is closed and leaves no unhandled rejection', async () => {
        const rejected = vi.fn();
        process.on('unhandledRejection', rejected);
        const warn = vi.fn();
        // Port 1 belongs to tcpmux, a service that no current machine runs.
        const store = createRedisStore(config, 'redis://127.0.0.1:1', { log: vi.fn(), error: vi.fn(), warn });
        store.open();
        await vi.waitFor(() => expect(warn).toHaveBeenCalledOnce());
        await store.close();
        await new Promise((resolve) => setImmediate(resolve));
        process.off('unhandledRejection', rejected);
        expect(rejected).not.toHaveBeenCalled();
    });
});
