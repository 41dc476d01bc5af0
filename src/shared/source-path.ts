/**
 * Site path of an example file's page. Dots become dashes: a static host would otherwise take the ending for a
 * file type.
 *
 * @param file path below `examples/`
 * @param region anchor of the region on that page
 * @returns without the base URL: `/source/helpdesk/src/integration-ts/#config`
 */
export function toSourcePath(file: string, region?: string): string {
  return `/source/${file.replaceAll('.', '-')}/${region === undefined ? '' : `#${encodeURIComponent(region)}`}`;
}
