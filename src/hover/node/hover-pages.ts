import * as z from 'zod';
import type { HoverPage } from '../../shared/hover';

/** What is known of the names of all guides, by the page from the project's root: `docs/quick-start.mdx`. */
export type HoverPages = Readonly<Record<string, HoverPage>>;

const name = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const text = z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])]);

/** The same as it comes from a file or from another process. */
export const hoverPages: z.ZodType<HoverPages> = z.record(
  z.string(),
  z.object({ texts: z.array(text), snippets: z.record(z.string(), z.array(name)) }),
);
