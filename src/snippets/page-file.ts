import path from 'node:path';
import { shortHash } from '../shared/node/hash';

/**
 * The file in which a running server keeps something about a page. Its name is readable, and by its end no two pages
 * share it: letters of other scripts, and slashes, all read as dashes.
 *
 * @param folder absolute
 * @param page from the root
 */
export function toPageFile(folder: string, page: string): string {
  return path.join(folder, `${page.replace(/[^\w.-]+/g, '-')}-${shortHash(page).slice(0, 8)}.json`);
}
