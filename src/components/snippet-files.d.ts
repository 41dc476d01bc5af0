/** Written by the snippets plugin: how to fetch the data of each shown file, by its path below `examples/`. */
declare module '@generated/docusaurus-plugin-snippets/default/files' {
  import type { SourceFile } from '@site/src/shared/source';

  const files: Readonly<Record<string, () => Promise<{ readonly default: SourceFile }>>>;
  export default files;
}
