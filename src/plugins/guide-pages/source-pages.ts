import type { GuidePage } from '../../shared/guide';
import type { SourceFile } from '../../shared/source';
import type { ShownFile } from '../../snippets';
import { toRepositoryUrl, type Repository } from './repository';
import { toSourcePath } from '../../shared/source-path';

/** A page of the site that shows one example file. */
export interface SourcePage {
  readonly file: SourceFile;
  /** Name of its data file. */
  readonly name: string;
  readonly route: string;
}

/**
 * Plans one page an example file.
 *
 * @param guides in sidebar order; pages the site does not list, such as partials, are left out of `shownBy`
 * @throws Error when two files would get the same address
 */
export function createSourcePages(
  files: readonly ShownFile[],
  guides: readonly GuidePage[],
  repository: Repository | undefined,
): SourcePage[] {
  const routes = new Map<string, string>();
  return files.map(({ pages, ...shown }) => {
    const route = toSourcePath(shown.path);
    const other = routes.get(route);
    if (other)
      throw new Error(`"${other}" and "${shown.path}" would share the page ${route}: rename one of them`);
    routes.set(route, shown.path);
    const shownBy = guides
      .filter(({ source }) => pages.includes(source))
      .map(({ title, permalink }) => ({ title, permalink }));
    const repositoryUrl = repository && toRepositoryUrl(repository, shown.path);
    const file = { ...shown, sourcePath: route, shownBy, ...(repositoryUrl ? { repositoryUrl } : {}) };
    return { file, name: `${shown.path.replaceAll('/', '__')}.json`, route };
  });
}
