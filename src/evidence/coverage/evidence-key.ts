import type { Snippet } from '../../snippets';

const TYPESCRIPT = /(?<!\.d)\.[cm]?tsx?$/;

/**
 * The key of the evidence about a snippet: `helpdesk/src/integration.ts#config` for a region, the path for a whole file.
 * It names the code and not the snippet, because evidence is committed: it outlives pages that change or show the same
 * code again. `undefined` where tests can give no evidence.
 */
export function evidenceKey({
  kind,
  file,
  region,
}: Pick<Snippet, 'kind' | 'file' | 'region'>): string | undefined {
  if (file === undefined || !TYPESCRIPT.test(file)) return undefined;
  if (kind === 'file') return file;
  return kind === 'region' && region !== undefined ? `${file}#${region}` : undefined;
}
