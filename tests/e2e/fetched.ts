import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/**
 * Counts what a page fetches from now on, as a server with gzip would send it; the answers are compressed here.
 *
 * @returns asks for the sum so far, in bytes
 */
export function countFrom(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const { protocol, pathname } = new URL(response.url());
    // Of this kind are pages that the site prefetches, which are no part of a run, and the compiler's worker, which is.
    const isPrefetched =
      response.request().resourceType() === 'other' && !pathname.startsWith('/live-editor/');
    if (!response.ok() || !protocol.startsWith('http') || isPrefetched) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
