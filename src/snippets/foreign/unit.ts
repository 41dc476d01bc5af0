import path from 'node:path';
import { virtualPath, type VirtualFile } from '../check';
import { splitInlineCode, type Fence, type InlineFile } from '../fences';
import { readElided, type ElidedSource } from './elided-source';
import { fileOfComment, type ForeignHead } from './fence-head';
import { readFragment, readModule, type Fragment } from './fragments';
import { namesOfFragment, type FileNames } from './names';
import type { Ending } from './syntax';

/** A file of a fence, ready to be compiled. */
export interface UnitFile {
  /** Absolute path under which it is compiled; nothing is written there. */
  readonly absolute: string;
  readonly fragment: Fragment;
  /** Parallel to the fragment's lines: zero-based line in the fence's body; -1 for lines put around it. */
  readonly lineMap: readonly number[];
  readonly names: FileNames;
  readonly elided: ElidedSource;
}

/** One TypeScript fence on its way through the compiler. */
export interface Unit {
  /** Unique; also the folder of its files. */
  readonly id: string;
  /** Absolute path of the page. */
  readonly page: string;
  readonly fence: Fence;
  /** At least one; the last is the one that other fences mean. */
  readonly files: readonly UnitFile[];
  /** The file that the fence says it shows. */
  readonly shows: string | undefined;
  /** Codes that the fence expects, as `errors=` or Twoslash's `@errors` name them; `all` for `@noErrors`. */
  readonly expected: readonly number[] | 'all';
}

/**
 * Prepares a fence.
 *
 * @param home folder of the tsconfig
 * @param isLenient whether fragments are read as parts of something, and dots as things left out
 */
export function createUnit(
  { page, id, home }: { page: string; id: string; home: string },
  fence: Fence,
  head: ForeignHead,
  ending: Ending,
  isLenient: boolean,
): Unit {
  const body = withoutRemovedLines(fence.body);
  const code = splitInlineCode(body, ending);
  // Cuts that do not fit each other hide nothing: the whole body is one file.
  const isOne = code.mistakes.length > 0 || code.files.length === 0;
  const files: readonly InlineFile[] = isOne
    ? [{ path: `fence.${ending}`, text: body, lineMap: body.split('\n').map((_, line) => line) }]
    : code.files;
  return {
    id,
    page,
    fence,
    files: files.map((file) => {
      const own = file.path.endsWith('x') ? 'tsx' : 'ts';
      const fragment = isLenient ? readFragment(file.text, own) : readModule(file.text, own);
      const name = fragment.ending === own ? file.path : file.path.replace(/ts$/, 'tsx');
      return {
        absolute: virtualPath(home, id, name),
        fragment,
        lineMap: fragment.lineMap.map((line) => file.lineMap[line] ?? -1),
        names: namesOfFragment(fragment),
        elided: readElided(fragment),
      };
    }),
    shows: head.file ?? fileOfComment(body),
    expected: readExpected(fence, body),
  };
}

/** The file of a unit that other fences mean. */
export function mainFile(unit: Unit): UnitFile | undefined {
  return unit.files.at(-1);
}

/** What others may import from a file of a fence: all that it declares, for the sake of a page that goes on. */
export function offeredBy({ fragment, names }: UnitFile): ReadonlySet<string> {
  return new Set(fragment.parses ? [...names.declared, ...names.exported] : []);
}

/** The other units of a page: those above first, from the nearest on. */
export function nearestFirst(page: readonly Unit[], unit: Unit): Unit[] {
  const at = page.indexOf(unit);
  return [...page.slice(0, at).reverse(), ...page.slice(at + 1)];
}

/**
 * The files of a unit as the compiler gets them. What the context adds stands behind the code, where imports count
 * as well, so that positions stay.
 *
 * @param context statements by absolute path of the file
 */
export function toVirtual(
  unit: Unit,
  home: string,
  context: ReadonlyMap<string, readonly string[]>,
): VirtualFile[] {
  return unit.files.map((file) => {
    const { absolute, fragment, names } = file;
    const hidden = names.declared.filter((name) => !names.exported.has(name));
    const exposed = hidden.length > 0 && fragment.parses ? [`export { ${hidden.join(', ')} };`] : [];
    const added = fragment.parses ? [...exposed, ...(context.get(absolute) ?? [])] : [];
    return { home, file: absolute, text: [fragment.text, ...added].join('\n') };
  });
}

/** Whether a relative import, seen from any folder, may mean a file. */
export function isMeantBy(specifier: string, file: string): boolean {
  const wanted = plainPath(specifier);
  const known = plainPath(file);
  if (wanted === '') return false;
  return `/${known}`.endsWith(`/${wanted}`) || `/${known}`.endsWith(`/${wanted}/index`);
}

/** Without leading dots and without the ending of a module. */
export function plainPath(file: string): string {
  return path.posix
    .normalize(file)
    .replace(/^(?:\.{0,2}\/)+|^\.+$/, '')
    .replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
}

/** Lines that a page shows as removed are not part of the code. */
function withoutRemovedLines(body: string): string {
  return body.replace(/^.*\/\/\s*\[!code\s+--(?::\d+)?\].*$/gm, '');
}

function readExpected(fence: Fence, body: string): readonly number[] | 'all' {
  if (/^\s*\/\/\s*@noErrors\s*$/m.test(body)) return 'all';
  const attribute = fence.attributes.find(({ name }) => name === 'errors')?.value ?? '';
  const notation = /^\s*\/\/\s*@(?:errors|noErrors):\s*([\d\s,]+)$/m.exec(body)?.[1] ?? '';
  return `${attribute} ${notation}`
    .split(/[\s,]+/)
    .filter((code) => /^\d+$/.test(code))
    .map(Number);
}
