import path from 'node:path';
import { readFileSync } from 'node:fs';
import { createPackageReader } from '../../shared/node/packages-of';
import { createEngine, type Snippet } from '../../snippets';
import { createClosureReader, type ClosureReader } from './closure';
import { textHash } from '../../shared/node/hash';
import { DEFAULT_OPTIONS, listExampleFiles } from './places';
import { fenceKey } from './schema';

/** Something that is compiled against each version: an example file, or the code of a fence. */
export interface Unit {
  /** `helpdesk/src/x.ts`, below `examples/`; or `docs/page.mdx#` with a hash of the fence. */
  readonly key: string;
  /** Changes with its text, the example files that it imports, and the versions of the packages that its example uses. */
  readonly hash: string;
  /** Those files. */
  readonly imports: readonly string[];
  /** The snippet that it is, for a fence: its id, its page from the root, and its first line there, one-based. */
  readonly fence?: Pick<Snippet, 'id' | 'page' | 'line'>;
}

/** The packages that an example uses, as one text that changes with any of their versions. */
export type PackagesOf = (example: string) => string;

export function readPackages(root: string): PackagesOf {
  const packagesOf = createPackageReader(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  // The framework itself is what differs from version to version.
  return (example) =>
    [...packagesOf(`examples/${example}`)]
      .filter(([place]) => !place.endsWith('/@o2s/framework'))
      .map((each) => each.join('@'))
      .join('\n');
}

const exampleOf = (file: string): string => file.slice(0, file.indexOf('/'));

/** All units that need the framework, directly or by what they import. Others are the same under any version. */
export function listUnits(root: string): Unit[] {
  const closures = createClosureReader(root);
  const packagesOf = readPackages(root);
  const files = listExampleFiles(path.join(root, DEFAULT_OPTIONS.examples));
  const { snippets } = createEngine({ root }).outline();
  return [
    ...files.flatMap((file) => fileUnit(closures, packagesOf, root, file) ?? []),
    ...snippets.flatMap((snippet) => fenceUnit(closures, packagesOf, root, snippet) ?? []),
  ];
}

/**
 * The unit of an example file.
 *
 * @param file below `examples/`
 * @returns `undefined` when it needs no framework
 */
export function fileUnit(
  closures: ClosureReader,
  packagesOf: PackagesOf,
  root: string,
  file: string,
): Unit | undefined {
  const folder = path.dirname(path.join(root, DEFAULT_OPTIONS.examples, file));
  return toUnit(closures, packagesOf(exampleOf(file)), file, closures.textOf(file), folder);
}

/**
 * The unit of a fence with TypeScript of its own.
 *
 * @returns `undefined` for other snippets, and when it needs no framework
 */
export function fenceUnit(
  closures: ClosureReader,
  packagesOf: PackagesOf,
  root: string,
  snippet: Snippet,
): Unit | undefined {
  const { id, page, line, fence } = snippet;
  const key = fenceKey(snippet);
  if (!fence || snippet.package === undefined || key === undefined) return undefined;
  const home = path.join(root, DEFAULT_OPTIONS.examples, snippet.package, 'src');
  return toUnit(closures, packagesOf(snippet.package), key, fence.body, home, { id, page, line });
}

function toUnit(
  closures: ClosureReader,
  packages: string,
  key: string,
  text: string,
  folder: string,
  fence?: Unit['fence'],
): Unit | undefined {
  const { files, usesFramework } = closures.closureOf(text, folder);
  if (!usesFramework) return undefined;
  const hash = textHash(
    [packages, text, ...files.flatMap((file) => [file, closures.textOf(file)])].join('\0'),
  );
  return { key, hash, imports: files, ...(fence ? { fence } : {}) };
}
