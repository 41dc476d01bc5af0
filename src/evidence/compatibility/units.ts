import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createPackageReader } from '../../shared/node/packages-of';
import { parsePage, type Fence } from '../../snippets';
import { createClosureReader, type ClosureReader } from './closure';
import { hashText } from './hash';
import { DEFAULT_OPTIONS, listExampleFiles, listTree } from './places';

/** Something that is compiled against each version: an example file, or the code of a fence. */
export interface Unit {
  /** `helpdesk/src/x.ts`, below `examples/`; or `docs/page.mdx#` with a hash of the fence. */
  readonly key: string;
  /** Changes with its text, the example files that it imports, and the versions of the packages that its example uses. */
  readonly hash: string;
  /** Those files. */
  readonly imports: readonly string[];
  /** Of a fence: its page from the root, and its first line there, one-based. */
  readonly fence?: { readonly page: string; readonly line: number };
}

const TYPESCRIPT = ['ts', 'tsx'];
const DEFAULT_PACKAGE = 'helpdesk';

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
  const pages = listTree(path.join(root, DEFAULT_OPTIONS.docs), (file) => /\.mdx?$/.test(file));
  return [
    ...files.flatMap((file) => fileUnit(closures, packagesOf, root, file) ?? []),
    ...pages
      .flatMap((file) => readFences(root, `${DEFAULT_OPTIONS.docs}/${file}`))
      .flatMap((fence) => fenceUnit(closures, packagesOf, fence) ?? []),
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

/** The key of a fence: by its code and what decides how that is compiled, so that a page may move it. */
function fenceKey(
  page: string,
  { language, body }: Fence,
  folder: string,
  errors: string | undefined,
): string {
  return `${page}#${hashText([language, folder, errors ?? '', body].join('\n'))}`;
}

/** A fence with code of its own, and what decides how that is compiled. */
export interface OwnFence {
  readonly page: string;
  readonly line: number;
  readonly key: string;
  readonly body: string;
  /** The example that it belongs to: a folder below `examples/`. */
  readonly example: string;
  /** Absolute folder that its relative imports start from. */
  readonly home: string;
}

/** The TypeScript fences of a page, named from the root, that show no file. */
export function readFences(root: string, page: string): OwnFence[] {
  const { fences, defaultPackage } = parsePage(readFileSync(path.join(root, page), 'utf8'));
  return fences.flatMap((fence) => {
    const value = (name: string) => fence.attributes.find((attribute) => attribute.name === name)?.value;
    if (!TYPESCRIPT.includes(fence.language) || value('source') !== undefined) return [];
    const folder = value('in') ?? defaultPackage ?? DEFAULT_PACKAGE;
    const { line, body } = fence;
    const home = path.join(root, DEFAULT_OPTIONS.examples, folder, 'src');
    return [{ page, line, key: fenceKey(page, fence, folder, value('errors')), body, example: folder, home }];
  });
}

/** @returns `undefined` when it needs no framework */
export function fenceUnit(
  closures: ClosureReader,
  packagesOf: PackagesOf,
  { page, line, key, body, example, home }: OwnFence,
): Unit | undefined {
  return toUnit(closures, packagesOf(example), key, body, home, { page, line });
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
  const hash = hashText(
    [packages, text, ...files.flatMap((file) => [file, closures.textOf(file)])].join('\0'),
  );
  return { key, hash, imports: files, ...(fence ? { fence } : {}) };
}
