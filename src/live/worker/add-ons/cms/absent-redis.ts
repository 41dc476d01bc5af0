/**
 * Stands in for `@keyv/redis`, whose client needs sockets. A page has none, so its Redis is one that nobody can reach:
 * commands fail at once, as those of the real client do while it is away.
 *
 * @module
 */

type Listener = (error: Error) => void;

/** A client that tries to connect, and finds nobody. */
class AbsentRedisClient {
  readonly isReady = false;
  private readonly listeners: Listener[] = [];

  /** `ready` and the others never happen. */
  on(event: string, listener: Listener): this {
    if (event === 'error') this.listeners.push(listener);
    return this;
  }

  connect(): Promise<never> {
    const error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    for (const listener of this.listeners) listener(error);
    return Promise.reject(error);
  }
}

export function createClient(): AbsentRedisClient {
  return new AbsentRedisClient();
}

const refuse = (): Promise<never> => Promise.reject(new Error('Redis client is not connected'));

/** What Keyv asks of a store. */
export default class AbsentKeyvRedis {
  readonly get = refuse;
  readonly set = refuse;
  readonly delete = refuse;
  readonly clear = refuse;

  /** Keyv passes a store's errors on; this one has none but those of its commands. */
  on(): this {
    return this;
  }

  disconnect(): Promise<void> {
    return Promise.resolve();
  }
}
