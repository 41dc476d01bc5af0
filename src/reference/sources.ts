import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { parseRegions, showRegion, type Region, type RegionFile } from '../snippets';
import { isDocumentedSource, sourceLink } from './source-link';

/** Where a declaration is shown. */
export interface SourcePlace {
  /** Path below `examples/`. */
  readonly path: string;
  /** Innermost region around the declaration; absent outside of all regions. */
  readonly region?: string;
  /** The region as the guides show it. */
  readonly code?: string;
  /** Site path of the file's page, at the region; absent when the file has no page. */
  readonly url?: string;
}

/**
 * Finds the source page of a declaration.
 *
 * @returns a function of an absolute file and a one-based line; `undefined` for files outside `examples/`
 */
export function createSourceFinder(siteDir: string): (file: string, line: number) => SourcePlace | undefined {
  const root = join(siteDir, 'examples');
  const files = new Map<string, RegionFile>();
  return (file, line) => {
    const path = relative(root, file).split(sep).join('/');
    if (path.startsWith('..')) return undefined;
    const parsed = files.get(file) ?? parseRegions(file, readFileSync(file, 'utf8'));
    files.set(file, parsed);
    const region = innermostRegion(parsed, line);
    const url = sourceLink(path, isDocumentedSource, region?.name);
    return {
      path,
      ...(region && { region: region.name, code: showRegion(parsed, region.parts).text }),
      ...(url !== undefined && { url }),
    };
  };
}

function innermostRegion({ regions }: RegionFile, line: number): Region | undefined {
  const around = [...regions.values()].flatMap((region) =>
    region.parts
      .filter(({ first, last }) => first <= line && line <= last)
      .map(({ first, last }) => ({ region, size: last - first })),
  );
  return around.sort((a, b) => a.size - b.size)[0]?.region;
}
