import type { EditorManifest, EditorManifestExample, EditorSources } from '../../shared/editor';

/** An example with its files, and where the compiler is. */
export interface OpenedExample {
  readonly example: EditorManifestExample;
  readonly sources: EditorSources;
  /** Absolute addresses. */
  readonly addresses: { readonly compiler: string; readonly worker: string; readonly declarations: string };
}

/** Where the files of the editor are. */
export async function loadManifest(): Promise<EditorManifest> {
  const { default: manifest } =
    await import('@generated/docusaurus-plugin-live-editor/default/manifest.json');
  return manifest;
}

/**
 * Fetches the files of an example.
 *
 * @param id - `helpdesk/notifications`
 * @param baseUrl - of the site
 * @throws when there is no such example, or the network fails
 */
export async function loadExample(id: string, baseUrl: string): Promise<OpenedExample> {
  const { compiler, worker, examples } = await loadManifest();
  const example = examples.find((candidate) => candidate.id === id);
  if (!example) throw new Error(`There is no example ${id}`);
  const locate = (address: string): string => new URL(baseUrl + address, window.location.href).href;
  const response = await fetch(locate(example.sources));
  if (!response.ok) throw new Error(`The files of the example answered ${response.status}`);
  return {
    example,
    sources: (await response.json()) as EditorSources,
    addresses: {
      compiler: locate(compiler),
      worker: locate(worker),
      declarations: locate(example.declarations),
    },
  };
}
