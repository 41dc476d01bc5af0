/** Written by the plugin for live examples. */
declare module '@generated/docusaurus-plugin-live/default/manifest.json' {
  import type { LiveManifest } from '@site/src/live/shared/protocol';

  const manifest: LiveManifest;
  export default manifest;
}
