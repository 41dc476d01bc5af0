/**
 * Whether readers may change a file of an example: those of other packages they may only read, and a `.d.ts` compiles to
 * nothing that could be run.
 *
 * @param folder - the example's package, below `examples/`
 * @param file - path below `examples/`
 */
export const canEdit = (folder: string, file: string): boolean =>
  file.startsWith(`${folder}/src/`) && !file.endsWith('.d.ts');
