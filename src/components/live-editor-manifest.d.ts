/** Written by the plugin of the live editor. */
declare module '@generated/docusaurus-plugin-live-editor/default/manifest.json' {
  import type { EditorManifest } from '@site/src/shared/editor';

  const manifest: EditorManifest;
  export default manifest;
}
