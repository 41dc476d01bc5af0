import type { INestApplication } from '@nestjs/common';

import { Keyv } from 'keyv';
import { vi } from 'vitest';

import { Cache } from '@o2s/framework/modules';

import { failureOf } from './messages';
import type { Trace } from './trace';

/** Notes what services ask of the framework's cache, and for how long the store below it keeps a value. */
export function tapCache(host: INestApplication, trace: Trace): void {
  const cache = host.get(Cache.Service, { strict: false });
  const [get, set, del] = [cache.get.bind(cache), cache.set.bind(cache), cache.del.bind(cache)];
  const store = vi.spyOn(Keyv.prototype, 'set');

  cache.get = async (key) => {
    const step = { kind: 'cache', command: 'get', key } as const;
    const finish = trace.begin({ ...step, outcome: 'failed', failure: 'no answer' });
    try {
      const value = await get(key);
      finish(value === undefined ? { ...step, outcome: 'miss' } : { ...step, outcome: 'hit', value });
      return value;
    } catch (error) {
      finish({ ...step, outcome: 'failed', ...failureOf(error) });
      throw error;
    }
  };
  cache.set = async (key, value) => {
    const step = { kind: 'cache', command: 'set', key } as const;
    const finish = trace.begin({ ...step, outcome: 'failed', failure: 'no answer' });
    store.mockClear();
    try {
      const stored = set(key, value);
      const [asked] = store.mock.contexts; // the store is asked at once, before anything is awaited
      const ttlMs = asked instanceof Keyv ? asked.ttl : undefined;
      const expiry = ttlMs === undefined ? {} : { expiresAfter: ttlMs / 1_000 };
      await stored;
      finish({ ...step, outcome: 'done', value, ...expiry });
    } catch (error) {
      finish({ ...step, outcome: 'failed', value, ...failureOf(error) });
      throw error;
    }
  };
  cache.del = async (key) => {
    const step = { kind: 'cache', command: 'del', key } as const;
    const finish = trace.begin({ ...step, outcome: 'failed', failure: 'no answer' });
    try {
      await del(key);
      finish({ ...step, outcome: 'done' });
    } catch (error) {
      finish({ ...step, outcome: 'failed', ...failureOf(error) });
      throw error;
    }
  };
}
