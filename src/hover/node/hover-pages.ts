import * as z from 'zod';
import type { HoverPage } from '../../shared/hover';
import { openDiskCache } from '../../shared/node/disk-cache';

/** What is known of the names of all guides, by the page from the project's root: `docs/quick-start.mdx`. */
export type HoverPages = Readonly<Record<string, HoverPage>>;

const name = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const text = z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])]);

const hoverPages: z.ZodType<HoverPages> = z.record(
  z.string(),
  z.object({ texts: z.array(text), snippets: z.record(z.string(), z.array(name)) }),
);

/** The number of results to keep: those of other branches and undone edits are needed again. */
const KEPT = 4;

/**
 * Opens the hovers of earlier builds, by the name of the state that they belong to.
 *
 * @param folder absolute
 * @param warn receives a sentence about a damaged file
 */
export function openHovers(folder: string, warn: (message: string) => void) {
  const cache = openDiskCache(folder, KEPT, warn);
  return {
    get(key: string): HoverPages | undefined {
      const json = cache.get(key);
      return json === undefined ? undefined : hoverPages.parse(JSON.parse(json));
    },
    set: (key: string, pages: HoverPages): void => cache.set(key, JSON.stringify(pages)),
  };
}
