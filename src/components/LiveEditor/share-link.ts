import { encodeShared } from '../../live/browser/edits';
import type { Files } from '../../live/worker/typescript';

/** The parameter of the playground's address that names the example. */
export const EXAMPLE_PARAMETER = 'example';

/**
 * Makes a link that opens an example with edits.
 *
 * @param playground - the absolute address of the playground
 * @returns undefined when the edits are too much for a link
 */
export function makeShareLink(playground: string, example: string, edits: Files): string | undefined {
  const url = new URL(playground);
  url.searchParams.set(EXAMPLE_PARAMETER, example);
  if (Object.keys(edits).length === 0) return url.href;
  const fragment = encodeShared({ example, files: edits });
  if (fragment === undefined) return undefined;
  url.hash = fragment;
  return url.href;
}
