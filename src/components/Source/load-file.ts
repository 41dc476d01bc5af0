import type { SourceFile } from '../../shared/source';

/**
 * Fetches a shown file's data. The list of files is itself fetched, so that no page pays for it up front.
 *
 * @param path - below `examples/`
 * @throws when the site was built without that file, or the network fails
 */
export async function loadFile(path: string): Promise<SourceFile> {
  const { default: files } = await import('@generated/docusaurus-plugin-snippets/default/files');
  const load = files[path];
  if (!load) throw new Error(`The site has no data for ${path}`);
  return (await load()).default;
}
