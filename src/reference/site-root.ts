import type { ReferenceOptions } from './types';

/** Site path that all pages of the reference begin with, base URL not included: `/api/`. */
export function siteRoot({ routeBasePath }: Pick<ReferenceOptions, 'routeBasePath'>): string {
  return `/${routeBasePath.replace(/^\/|\/$/g, '')}/`;
}
