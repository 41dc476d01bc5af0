import { createCompiler, type CompilerMessage } from '../check';
import { createTextCache } from '../files';
import { isMissingName } from './classify';
import { createContext, type MissingName, type Supply } from './context';
import type { OpenFolders } from './open-folder';
import { createResolver } from './resolve-import';
import { createExportLookup } from './source-exports';
import { nearestFirst, toVirtual, type Unit, type UnitFile } from './unit';

/** Each search adds what the one before found missing; what a supplied name needs, it brings along. */
const ROUNDS = 3;

/** Fences in one program. */
export interface CompiledUnits {
  /** Syntax and type errors of a file, those of what stands around it included. */
  readonly check: (file: UnitFile) => readonly CompilerMessage[];
  /** What was supplied to each unit. */
  readonly supplies: ReadonlyMap<Unit, readonly Supply[]>;
  /** The source file or the fence that an import was taken to mean, where its path alone did not say. */
  readonly takenFor: (file: UnitFile, specifier: string) => Taken | undefined;
}

/** What an import was taken to mean. Files are absolute. */
export type Taken = { readonly unit: Unit } | { readonly file: string };

/**
 * Compiles fences, and gives those that lack names what they lack.
 *
 * @param nameOf the path that a place names, for an absolute file
 */
export function compileUnits(
  units: readonly Unit[],
  folders: OpenFolders,
  assumeContext: boolean,
  nameOf: (file: string) => string,
): CompiledUnits {
  const texts = createTextCache();
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byFile = new Map(units.flatMap((unit) => unit.files.map((file) => [file.absolute, unit] as const)));
  const byPage = groupByPage(units);
  const unitsOf = (page: string) => byPage.get(page) ?? [];
  const readText = (file: string) => texts.read(file)?.text;
  const resolve = createResolver({
    ...folders,
    exports: createExportLookup(folders.sources, readText),
    unitOf: (file) => byFile.get(file),
    peersOf: (unit) => (assumeContext ? nearestFirst(unitsOf(unit.page), unit) : []),
    unitById: (id) => byId.get(id),
  });
  const taken = new Map<string, string>();
  const keyOf = (specifier: string, containing: string) => `${containing}\n${specifier}`;
  const resolveElsewhere = (specifier: string, containing: string) => {
    const found = resolve(specifier, containing);
    if (found !== undefined) taken.set(keyOf(specifier, containing), found);
    return found;
  };
  const compiler = createCompiler(folders.tsconfig, texts, { options: folders.options, resolveElsewhere });
  const supply = createContext({ unitsOf, units, sources: folders.sources, compiler, readText, nameOf });
  const supplies = new Map<Unit, Supply[]>();
  const context = new Map<string, string[]>();
  const compile = (pages: Iterable<string>) => {
    for (const page of pages) {
      compiler.setVirtual(
        page,
        unitsOf(page).flatMap((unit) => toVirtual(unit, folders.home, context)),
      );
    }
  };

  compiler.setRoots(folders.ambient);
  compile(byPage.keys());
  let pending: readonly Unit[] = assumeContext ? units : [];
  for (let round = 0; round < ROUNDS && pending.length > 0; round += 1) {
    pending = pending.filter((unit) => {
      const found = unit.files.flatMap((file) => {
        const known = context.get(file.absolute) ?? [];
        const added = missingNames(file, compiler.check(file.absolute)).flatMap(
          (name) => supply(unit, name) ?? [],
        );
        const fresh = added.filter(({ statement }) => !known.includes(statement));
        context.set(file.absolute, [...known, ...fresh.map(({ statement }) => statement)]);
        return fresh;
      });
      supplies.set(unit, [...(supplies.get(unit) ?? []), ...found]);
      return found.length > 0;
    });
    compile(new Set(pending.map(({ page }) => page)));
  }
  return {
    check: ({ absolute }) => compiler.check(absolute),
    supplies,
    takenFor({ absolute }, specifier) {
      const file = taken.get(keyOf(specifier, absolute));
      if (file === undefined) return undefined;
      const unit = byFile.get(file);
      return unit ? { unit } : { file };
    },
  };
}

function groupByPage(units: readonly Unit[]): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  for (const unit of units) found.set(unit.page, [...(found.get(unit.page) ?? []), unit]);
  return found;
}

function missingNames({ fragment }: UnitFile, messages: readonly CompilerMessage[]): MissingName[] {
  const lines = fragment.text.split('\n');
  const found = messages.filter(isMissingName).map(({ line, column, length }) => {
    const content = lines[line - 1] ?? '';
    const name = content.slice(column - 1, column - 1 + length);
    const isCalled = /^\s*[(<]/.test(content.slice(column - 1 + length));
    return { name, isDistinct: /^\p{Lu}/u.test(name) || isCalled || content[column - 2] === '@' };
  });
  const names = new Set<string>();
  return found.filter(({ name }) => {
    const isNew = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) && !names.has(name);
    names.add(name);
    return isNew;
  });
}
