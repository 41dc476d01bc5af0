import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HoverManifest } from '../../shared/hover';
import { shortHash } from '../../shared/node/hash';
import type { HoverPages } from './hover-pages';

/** A guide as the site serves it. */
export interface HoverGuide {
  /** The page from the project's root. */
  readonly source: string;
  /** Its address on the site, with the base URL. */
  readonly permalink: string;
}

/**
 * Writes one file a guide, named by its content, and the manifest that says which is whose.
 *
 * @param folder absolute; all that is in it is made here
 */
export function writeHovers(
  folder: string,
  pages: HoverPages,
  guides: readonly HoverGuide[],
  baseUrl: string,
): HoverManifest {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const manifest: Record<string, string> = {};
  for (const [source, page] of Object.entries(pages)) {
    if (Object.keys(page.snippets).length === 0) continue;
    const guide = guides.find((candidate) => candidate.source === source);
    // Partials and drafts have no address: their names are known, and nobody can ask for them.
    if (!guide) continue;
    const key = trimSlashes(guide.permalink.slice(baseUrl.length - 1));
    const json = JSON.stringify(page);
    const file = `${key.replaceAll('/', '-')}.${shortHash(json)}.json`;
    writeFileSync(path.join(folder, file), json);
    manifest[key] = file;
  }
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return manifest;
}

const trimSlashes = (address: string) => address.replace(/^\/+|\/+$/g, '');
