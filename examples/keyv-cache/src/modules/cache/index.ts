export { KeyvCacheService as Service } from './cache.service';
export { CacheTimeoutError as TimeoutError } from './deadline';
