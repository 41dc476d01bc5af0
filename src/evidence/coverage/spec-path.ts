import path from 'node:path';

/** Where the tests outside `examples/` are: the recorder's. */
const OUTSIDE = 'src/';

/**
 * Names a test file: from `examples/`, or from the project's root if it is in `src/`.
 *
 * @param examplesDir absolute
 * @param file absolute
 */
export function toSpecName(examplesDir: string, file: string): string {
  return path.relative(examplesDir, file).split(path.sep).join('/').replace(/^\.\.\//, '');
}

/** Finds the file of a name that {@link toSpecName} returned. */
export function toSpecFile(examplesDir: string, spec: string): string {
  return path.join(examplesDir, spec.startsWith(OUTSIDE) ? '..' : '', ...spec.split('/'));
}
