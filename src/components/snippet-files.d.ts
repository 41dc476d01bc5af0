/** Written by the snippets plugin: how to fetch the data of each shown file, by its path below `examples/`. */
declare module '@generated/docusaurus-plugin-snippets/default/files' {
  const files: Readonly<
    Record<string, () => Promise<{ readonly default: import('../contract').SourceFile }>>
  >;
  export default files;
}
