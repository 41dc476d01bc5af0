import siteConfig from '@generated/docusaurus.config';
import type { HoverManifest, HoverPage } from '../../shared/hover';

const pages = new Map<string, Promise<HoverPage | undefined>>();
let manifest: Promise<HoverManifest> | undefined;

/**
 * What is known of the page at an address, fetched when first asked for.
 *
 * @param pathname of the address: `/guides/quick-start/`
 * @returns `undefined` where the site has nothing on it, or the network gave nothing: the next to ask tries again
 */
export function loadPage(pathname: string): Promise<HoverPage | undefined> {
  const key = pathname
    .slice(siteConfig.baseUrl.length)
    .replace(/index\.html$/, '')
    .replace(/\/+$/, '');
  const known = pages.get(key);
  if (known) return known;
  const page = fetchPage(key).catch(() => {
    pages.delete(key);
    return undefined;
  });
  pages.set(key, page);
  return page;
}

async function fetchPage(key: string): Promise<HoverPage | undefined> {
  // Its name never changes, so it is asked for again; the other files have their content in their names.
  manifest ??= fetchJson<HoverManifest>('manifest.json', 'no-cache').catch((error: unknown) => {
    manifest = undefined;
    throw error;
  });
  const file = (await manifest)[key];
  return file === undefined ? undefined : fetchJson<HoverPage>(file, 'default');
}

async function fetchJson<T>(file: string, cache: RequestCache): Promise<T> {
  const response = await fetch(`${siteConfig.baseUrl}hover/${file}`, { cache });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as T;
}
