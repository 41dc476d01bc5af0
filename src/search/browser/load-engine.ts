import type { SearchEngine } from '../shared/engine';

let loading: Promise<SearchEngine> | undefined;

/**
 * Fetches the index and the code that searches it, once for a page view. After a failure the next call tries again.
 *
 * @throws when the network fails
 */
export function loadEngine(): Promise<SearchEngine> {
  loading ??= fetchEngine().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchEngine(): Promise<SearchEngine> {
  const [{ openSearchFile }, { default: file }] = await Promise.all([
    import('../shared/engine'),
    import('@generated/docusaurus-plugin-search/default/index.json'),
  ]);
  return openSearchFile(file);
}
