import { toSourcePath } from '../shared/source-path';

/**
 * Site path of the page that shows an example file, base URL not included; `undefined` when it has none.
 *
 * `helpdesk/src/integration.ts` → `/source/helpdesk/src/integration-ts/`, with `region` `config` →
 * `/source/helpdesk/src/integration-ts/#config`.
 *
 * @param path - path below `examples/`, with `/`
 * @param hasPage - whether the site has a source page for that path
 * @param region - region of the file to land at
 */
export function sourceLink(
  path: string,
  hasPage: (path: string) => boolean,
  region?: string,
): string | undefined {
  return hasPage(path) ? toSourcePath(path, region) : undefined;
}

/** Whether a path below `examples/` is a source of a package: TypeScript, and neither test nor declarations. */
export function isDocumentedSource(path: string): boolean {
  return /^[^/]+\/src\/.+\.ts$/.test(path) && !/\.(spec|d)\.ts$/.test(path);
}
