import path from 'node:path';
import { readFenceHead } from '../check';
import { compileUnits } from './compile-units';
import { createFindings } from './findings';
import { openFolders } from './open-folder';
import { noteLinks, readForeignPage, type ForeignPage, type PageNote } from './read-pages';
import { selectFence } from './select-fences';
import type { Finding, ForeignOptions, ForeignResult } from './types';
import { createUnit, type Unit } from './unit';

/**
 * Checks the TypeScript fences of any folder of Markdown or MDX against a tsconfig.
 *
 * @throws ForeignError when a folder or the tsconfig is not there, or cannot be used
 */
export function checkForeign(options: ForeignOptions): ForeignResult {
  const { root, docs, assumeContext = false, strict = false, isWanted = () => true } = options;
  const folders = openFolders(options);
  const nameOf = (file: string) => path.relative(root, file).split(path.sep).join('/');
  const notes: PageNote[] = noteLinks(docs);
  const read = folders.pages.flatMap((file, index): readonly ReadPage[] => {
    const { page, note } = readForeignPage(path.join(docs, ...file.split('/')));
    if (note) notes.push(note);
    return page ? [readFences(page, nameOf(page.path), `p${index}`, folders.home, assumeContext)] : [];
  });
  const units = read.flatMap((page) => page.units);
  const compiled = compileUnits(units, folders, assumeContext, nameOf);
  const findingsOf = createFindings(units, compiled, { root, home: folders.home, nameOf });

  const wanted = read.filter(({ name }) => isWanted(name));
  // With `strict` nothing is left alone: it is told.
  const ignoring = strict ? [] : wanted;
  const checked = wanted.flatMap((page) => page.units);
  const fragments = checked.flatMap(({ files }) => files.map(({ fragment }) => fragment));
  return {
    findings: wanted.flatMap((page) => [
      ...(strict ? page.mistakes : []),
      ...page.units.flatMap((unit) => findingsOf(unit)),
    ]),
    pages: wanted.length,
    fences: {
      seen: wanted.reduce((sum, page) => sum + page.seen, 0),
      checked: checked.length,
      skipped: countBy(wanted.flatMap((page) => page.skipped)),
    },
    ignored: {
      languages:
        countNamed(ignoring, 'language-unknown') - ignoring.reduce((sum, page) => sum + page.known, 0),
      attributes: countNamed(ignoring, 'attribute-unknown') + countNamed(ignoring, 'attribute-invalid'),
    },
    assumed: {
      names: checked.reduce((sum, unit) => sum + (compiled.supplies.get(unit)?.length ?? 0), 0),
      fragments: fragments.filter(({ kind }) => kind !== 'module').length,
      elisions: fragments.reduce((sum, { elisions }) => sum + elisions.length, 0),
    },
    notes: notes.map(({ path: file, ...rest }) => ({ file: nameOf(file), ...rest })),
  };
}

interface ReadPage {
  /** Path from the root. */
  readonly name: string;
  readonly units: readonly Unit[];
  readonly seen: number;
  /** A reason for each fence that is not checked. */
  readonly skipped: readonly string[];
  /** What is wrong with the page and the first lines of its fences by the rules of this project. */
  readonly mistakes: readonly Finding[];
  /** How many fences were checked though this project does not know their language: it writes `ts` only. */
  readonly known: number;
}

function readFences(
  { path: page, text, page: { fences, mistakes } }: ForeignPage,
  name: string,
  id: string,
  home: string,
  isLenient: boolean,
): ReadPage {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const units: Unit[] = [];
  const skipped: string[] = [];
  fences.forEach((fence, index) => {
    const selection = selectFence(fence, (lines[fence.line - 1] ?? '').slice(fence.column - 1));
    if (!selection.isChecked) return void skipped.push(selection.reason);
    const { head, ending } = selection;
    units.push(createUnit({ page, id: `${id}-f${index}`, home }, fence, head, ending, isLenient));
  });
  const problems = [
    ...mistakes.map(({ name: kind, message, line, column, length = 1 }) => ({
      name: kind,
      place: { file: name, line, column, length },
      message,
    })),
    ...fences.flatMap((fence) => readFenceHead(name, fence).problems),
  ];
  const found = problems.map((problem): Finding => ({ class: 'page', problem }));
  const checked = new Set(units.map(({ fence }) => fence));
  const known = fences.filter(
    (fence) =>
      checked.has(fence) &&
      readFenceHead(name, fence).problems.some((each) => each.name === 'language-unknown'),
  ).length;
  return { name, units, seen: fences.length, skipped, mistakes: found, known };
}

function countNamed(pages: readonly ReadPage[], name: string): number {
  return pages.flatMap(({ mistakes }) => mistakes).filter(({ problem }) => problem.name === name).length;
}

function countBy(reasons: readonly string[]): Record<string, number> {
  const found = new Map<string, number>();
  for (const reason of reasons) found.set(reason, (found.get(reason) ?? 0) + 1);
  return Object.fromEntries([...found].sort(([a, one], [b, other]) => other - one || a.localeCompare(b)));
}
