/** Written by the search plugin. */
declare module '@generated/docusaurus-plugin-search/default/index.json' {
  import type { SearchFile } from '@site/src/search/shared/engine';

  const file: SearchFile;
  export default file;
}
