import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePage, type Fence } from '../snippets';
import { createClosureReader, type ClosureReader } from './closure';
import { hashText } from './hash';
import { DEFAULT_OPTIONS, listExampleFiles, listTree } from './places';

/** Something that is compiled against each version: an example file, or the code of a fence. */
export interface Unit {
  /** `helpdesk/src/x.ts`, below `examples/`; or `docs/page.mdx#` with a hash of the fence. */
  readonly key: string;
  /** Changes when its verdict may: with its text and with the example files that it imports. */
  readonly hash: string;
  /** Those files. */
  readonly imports: readonly string[];
  /** Of a fence: its page from the root, and its first line there, one-based. */
  readonly fence?: { readonly page: string; readonly line: number };
}

const TYPESCRIPT = ['ts', 'tsx'];
const DEFAULT_PACKAGE = 'helpdesk';

/** All units that need the framework, directly or by what they import. Others are the same under any version. */
export function listUnits(root: string): Unit[] {
  const closures = createClosureReader(root);
  const examplesDir = path.join(root, DEFAULT_OPTIONS.examples);
  const files = listExampleFiles(examplesDir).flatMap((file) => {
    const folder = path.dirname(path.join(examplesDir, file));
    return toUnit(closures, file, closures.textOf(file), folder);
  });
  const pages = listTree(path.join(root, DEFAULT_OPTIONS.docs), (file) => /\.mdx?$/.test(file));
  const fences = pages.flatMap((file) => readPage(closures, root, `${DEFAULT_OPTIONS.docs}/${file}`));
  return [...files, ...fences];
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

function readPage(closures: ClosureReader, root: string, page: string): Unit[] {
  const { fences, defaultPackage } = parsePage(readFileSync(path.join(root, page), 'utf8'));
  return fences.flatMap((fence) => {
    const value = (name: string) => fence.attributes.find((attribute) => attribute.name === name)?.value;
    if (!TYPESCRIPT.includes(fence.language) || value('source') !== undefined) return [];
    const folder = value('in') ?? defaultPackage ?? DEFAULT_PACKAGE;
    const home = path.join(root, DEFAULT_OPTIONS.examples, folder, 'src');
    const key = fenceKey(page, fence, folder, value('errors'));
    return toUnit(closures, key, fence.body, home, { page, line: fence.line });
  });
}

function toUnit(
  closures: ClosureReader,
  key: string,
  text: string,
  folder: string,
  fence?: Unit['fence'],
): Unit[] {
  const { files, usesFramework } = closures.closureOf(text, folder);
  if (!usesFramework) return [];
  const hash = hashText([text, ...files.flatMap((file) => [file, closures.textOf(file)])].join('\0'));
  return [{ key, hash, imports: files, ...(fence ? { fence } : {}) }];
}
