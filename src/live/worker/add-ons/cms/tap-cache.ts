import type { INestApplicationContext } from '@nestjs/common';
import { Cache } from '@o2s/framework/modules';
import { Keyv } from 'keyv';
import type { RunStep } from '../../../../shared/recording';
import type { Trace } from '../../runtime';

/** For how long the last store that was asked keeps a value, in milliseconds. */
let lifetimeMs: number | undefined;

/** Keyv, which tells how long it keeps a value: a service of the cache hands that to nobody. */
export class NotedKeyv<Value = unknown> extends Keyv<Value> {
  override set(...args: Parameters<Keyv<Value>['set']>): Promise<boolean> {
    lifetimeMs = this.ttl;
    return super.set(...args);
  }
}

type CacheStep = Extract<RunStep, { kind: 'cache' }>;

/** Notes what services ask of the cache, and for how long a value is kept. */
export function tapCache(host: INestApplicationContext, trace: () => Trace): void {
  const cache = host.get(Cache.Service, { strict: false });
  const [get, set, del] = [cache.get.bind(cache), cache.set.bind(cache), cache.del.bind(cache)];

  cache.get = (key) =>
    note(trace(), { command: 'get', key }, get(key), (value) =>
      value === undefined ? { outcome: 'miss' } : { outcome: 'hit', value },
    );
  cache.set = (key, value) => {
    lifetimeMs = undefined;
    const stored = set(key, value); // the store is asked at once, before anything is awaited
    const expiry = lifetimeMs === undefined ? {} : { expiresAfter: lifetimeMs / 1_000 };
    return note(trace(), { command: 'set', key, value }, stored, () => ({ outcome: 'done', ...expiry }));
  };
  cache.del = (key) => note(trace(), { command: 'del', key }, del(key), () => ({ outcome: 'done' }));
}

/** Notes a command when it begins, and again when it is over. */
async function note<T>(
  trace: Trace,
  asked: Pick<CacheStep, 'command' | 'key' | 'value'>,
  command: Promise<T>,
  describe: (answer: T) => Pick<CacheStep, 'outcome' | 'value' | 'expiresAfter'>,
): Promise<T> {
  const finish = trace.begin({ kind: 'cache', ...asked, outcome: 'failed', failure: 'no answer' });
  try {
    const answer = await command;
    finish({ kind: 'cache', ...asked, ...describe(answer) });
    return answer;
  } catch (error) {
    const failure = error instanceof Error ? error.name : typeof error;
    finish({ kind: 'cache', ...asked, outcome: 'failed', failure });
    throw error;
  }
}
