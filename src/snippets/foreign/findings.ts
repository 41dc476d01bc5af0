import { existsSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { CompilerMessage } from '../check';
import { classify, isAboutFrame, isMissingName, exportLacking, type FindingClass } from './classify';
import type { CompiledUnits } from './compile-units';
import type { Supply } from './context';
import { elidedTypes, isElided } from './elided-source';
import { placeOnPage, plainMessage } from './place';
import { walk } from './syntax';
import type { Finding } from './types';
import { mainFile, type Unit, type UnitFile } from './unit';

/** What turning messages into findings needs to know. */
export interface FindingSettings {
  /** Absolute folder that places start from. */
  readonly root: string;
  /** Absolute folder of the tsconfig. */
  readonly home: string;
  readonly nameOf: (file: string) => string;
}

/** Turns the compiler's messages about the units into findings on their pages. */
export function createFindings(units: readonly Unit[], compiled: CompiledUnits, settings: FindingSettings) {
  const virtual = new Map(
    units.flatMap((unit) =>
      unit.files.map(
        ({ absolute }) => [absolute, `${settings.nameOf(unit.page)}:${unit.fence.line}`] as const,
      ),
    ),
  );
  const isInstalled = createLookup(settings.home);
  const incomplete = incompleteNames(units);

  return function findingsOf(unit: Unit): Finding[] {
    const page = settings.nameOf(unit.page);
    return unit.files.flatMap((file) => {
      const messages = checkSafely(file, compiled);
      if (typeof messages === 'string') return [failure(page, unit, messages)];
      const orphans = classesOn(missingAt(file, messages), file);
      const isElidedType = (name: string) =>
        orphans.has(name) || (incomplete.get(unit.page)?.has(name) ?? false);
      const isExcerpt = (specifier: string) => {
        const taken = compiled.takenFor(file, specifier);
        return taken !== undefined && 'unit' in taken && isPart(taken.unit);
      };
      const supplied = new Set((compiled.supplies.get(unit) ?? []).map(({ name }) => name));
      const isSupplied = (name: string) => supplied.has(name);
      const surroundings = { isInstalled, isElidedType, isExcerpt, isSupplied };
      const isFramed = file.fragment.kind !== 'module';
      return messages.flatMap((message): Finding[] => {
        if (isExpected(unit, message)) return [];
        const offset = offsetOf(file, message);
        if (isAboutContext(message, offset, file, isSupplied)) return [];
        const place = placeOnPage(page, unit, file, message);
        if (!place || isAboutFrame(message, offset, file.elided)) return [];
        const kind = classify(message, offset, file.elided, { ...surroundings, isFramed });
        const line = file.fragment.text.split('\n')[message.line - 1] ?? '';
        const origins = (compiled.supplies.get(unit) ?? [])
          .filter(({ name }) => kind === 'drift' && namesWord(line, name))
          .map(({ origin }: Supply) => origin);
        const lacking = exportLacking(message, offset, file.elided);
        const related = [...origins, ...tellTaken(lacking, file, compiled, settings)];
        const problem = {
          name: kind,
          place,
          message: plainMessage(message, virtual, settings.root),
          ...(related.length > 0 ? { related } : {}),
        };
        return [{ class: kind, problem }];
      });
    });
  };
}

/** Names that each page leaves incomplete, and those of what it makes of them. */
function incompleteNames(units: readonly Unit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { page } of units) found.set(page, new Set());
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const { page, files } of units) {
      const known = found.get(page) ?? new Set();
      const before = known.size;
      for (const { elided } of files)
        for (const name of elidedTypes(elided, (each) => known.has(each))) known.add(name);
      isGrowing ||= known.size > before;
    }
  }
  return found;
}

/** Whether a fence shows a part of its file only: something is left out, or stood around it. */
function isPart(unit: Unit): boolean {
  const main = mainFile(unit);
  return main !== undefined && (main.fragment.kind !== 'module' || isElided(main.elided, main.elided.source));
}

/** Which file or fence a relative import was taken to mean, where that does not export what is imported. */
function tellTaken(
  lacking: ReturnType<typeof exportLacking>,
  file: UnitFile,
  { takenFor }: CompiledUnits,
  { nameOf }: FindingSettings,
): Supply['origin'][] {
  const taken = lacking && takenFor(file, lacking.specifier);
  if (!taken) return [];
  const { specifier, name } = lacking;
  const what = name === 'default' ? 'has no default export' : `does not export "${name}"`;
  if ('unit' in taken) {
    const { page, fence } = taken.unit;
    const place = { file: nameOf(page), line: fence.line, column: fence.column };
    return [{ place, message: `"${specifier}" is taken for this fence, which ${what}` }];
  }
  const place = { file: nameOf(taken.file), line: 1, column: 1 };
  return [{ place, message: `"${specifier}" is taken for this file, which ${what}` }];
}

/** Code that does not parse gives type errors that mean nothing, and an error for each character of a drawing. */
function checkSafely(file: UnitFile, { check }: CompiledUnits): readonly CompilerMessage[] | string {
  try {
    const messages = check(file);
    const syntax = messages.filter(({ code }) => code < 2000);
    return file.fragment.parses || syntax.length === 0 ? messages : firstOfEachLine(syntax);
  } catch (error) {
    // The compiler guards its assumptions with exceptions. One fence that breaks them is told, the rest goes on.
    return error instanceof Error ? error.message : String(error);
  }
}

function firstOfEachLine(messages: readonly CompilerMessage[]): readonly CompilerMessage[] {
  const lines = new Set<number>();
  return messages.filter(({ line }) => lines.size < lines.add(line).size);
}

function failure(page: string, { fence }: Unit, message: string): Finding {
  const place = { file: page, line: fence.line, column: fence.column };
  const name: FindingClass = 'syntax';
  return {
    class: name,
    problem: { name, place, message: `the compiler gives up on this fence: ${message}` },
  };
}

function isExpected({ expected }: Unit, { code }: CompilerMessage): boolean {
  return expected === 'all' || expected.includes(code);
}

const ASSIGNED_IMPORT = 2632;

/** What stands for dots is not the writer's, nor is it that a name of another fence became an import. */
function isAboutContext(
  { code, text }: CompilerMessage,
  offset: number,
  { fragment }: UnitFile,
  isSupplied: (name: string) => boolean,
): boolean {
  if (fragment.elisions.includes(offset)) return true;
  return code === ASSIGNED_IMPORT && isSupplied(text.split("'")[1] ?? '');
}

/** Offsets at which a name cannot be found. */
function missingAt(file: UnitFile, messages: readonly CompilerMessage[]): ReadonlySet<number> {
  return new Set(messages.filter(isMissingName).map((message) => offsetOf(file, message)));
}

/** Classes whose base cannot be found: what is missed in them may stand there. */
function classesOn(missing: ReadonlySet<number>, { elided: { source } }: UnitFile): ReadonlySet<string> {
  if (missing.size === 0) return new Set();
  return new Set(
    [...walk(source)].flatMap((node) => {
      if (!ts.isClassLike(node) || !node.name) return [];
      const bases = node.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
      return bases.some(({ expression }) => missing.has(expression.getStart(source))) ? [node.name.text] : [];
    }),
  );
}

function offsetOf({ elided }: UnitFile, { line, column }: CompilerMessage): number {
  const starts = elided.source.getLineStarts();
  return (starts[line - 1] ?? elided.source.getEnd()) + column - 1;
}

function namesWord(line: string, name: string): boolean {
  return line.split(/[^\p{L}\p{N}_$]+/u).includes(name);
}

/** Looks for a package in the folders above a folder, as Node does. */
function createLookup(home: string) {
  const known = new Map<string, boolean>();
  return (specifier: string): boolean => {
    const name = /^(?:@[^/]+\/)?[^./@][^/]*/.exec(specifier)?.[0];
    if (name === undefined) return false;
    const isThere =
      known.get(name) ?? ancestors(home).some((dir) => existsSync(path.join(dir, 'node_modules', name)));
    known.set(name, isThere);
    return isThere;
  };
}

function ancestors(dir: string): string[] {
  const parent = path.dirname(dir);
  return parent === dir ? [dir] : [dir, ...ancestors(parent)];
}
