import type * as z from 'zod';
import type { Store } from './store';

/** What the store holds under a key, as long as it has the right form; otherwise what is found now, which is kept. */
export function recall<T>(store: Store, key: string, schema: z.ZodType<T>, find: () => T): T {
  const known = schema.safeParse(store.get(key));
  if (known.success) return known.data;
  const value = find();
  store.set(key, value);
  return value;
}
