import path from 'node:path';
import type { ImportedName } from './names';
import type { ExportLookup } from './source-exports';
import { isMeantBy, mainFile, offeredBy, plainPath, type Unit } from './unit';

/** Begins the name by which a fence imports from another fence. */
export const FENCE_SCHEME = 'fence:';

/** What an import can lead to. */
export interface ImportTargets {
  /** Absolute folder that relative imports start from. */
  readonly base: string;
  /** Absolute source files. */
  readonly sources: readonly string[];
  readonly exports: ExportLookup;
  /** The unit that a compiled file belongs to. */
  readonly unitOf: (file: string) => Unit | undefined;
  /** Units whose files a unit may import by their path, nearest first. */
  readonly peersOf: (unit: Unit) => readonly Unit[];
  readonly unitById: (id: string) => Unit | undefined;
}

/**
 * Finds the file that an import of a fence means where the compiler finds none: another fence, or a source file
 * below the base folder. A fence does not say where it stands, so a path may be shorter than the real one; it must
 * then fit one file only. Of files that fit, those that export what is imported come first.
 */
export function createResolver({ base, sources, exports, unitOf, peersOf, unitById }: ImportTargets) {
  const relative = sources.map((file) => path.relative(base, file).split(path.sep).join('/'));
  const toSource = (file: string): Target => {
    const absolute = path.join(base, ...file.split('/'));
    return { absolute, offers: (name) => exports(absolute, name) };
  };
  return (specifier: string, containing: string): string | undefined => {
    if (specifier.startsWith(FENCE_SCHEME)) {
      const unit = unitById(specifier.slice(FENCE_SCHEME.length));
      return unit && mainFile(unit)?.absolute;
    }
    if (!specifier.startsWith('.')) return undefined;
    const unit = unitOf(containing);
    if (!unit) return undefined;
    const peers = peersOf(unit);
    const showing = peers.filter(({ shows }) => shows !== undefined && isMeantBy(specifier, shows));
    const wanted = plainPath(specifier);
    const beside = unit.shows && plainPath(path.posix.join(path.posix.dirname(unit.shows), specifier));
    const exact = relative.find((file) => [wanted, `${wanted}/index`].includes(plainPath(file)));
    const places: Places = {
      showing: showing.flatMap(toTarget),
      beside: (beside ? relative.filter((file) => isMeantBy(beside, file)) : []).map(toSource),
      exact: exact === undefined ? [] : [toSource(exact)],
      fitting: relative.filter((file) => isMeantBy(specifier, file)).map(toSource),
      // A fence that names its folder says which file it means.
      isTold: unit.shows?.includes('/') ?? false,
    };
    const imported = importedFrom(unit, specifier, containing);
    const names = imported.map(([, { original }]) => original).filter((name) => name !== '*');
    const found = choose(places, names, names.length) ?? fenceOfNames(imported, peers);
    if (found !== undefined) return found;
    const fewer = names.map((_, index) => names.length - 1 - index);
    return fewer.map((count) => choose(places, names, count)).find((file) => file !== undefined);
  };
}

/** A file that an import may mean. */
interface Target {
  readonly absolute: string;
  readonly offers: (name: string) => boolean;
}

interface Places {
  /** Fences that show the file, nearest first. */
  readonly showing: readonly Target[];
  /** Files at the path from the file that the fence shows. */
  readonly beside: readonly Target[];
  readonly exact: readonly Target[];
  readonly fitting: readonly Target[];
  readonly isTold: boolean;
}

function toTarget(unit: Unit): Target[] {
  const main = mainFile(unit);
  if (!main) return [];
  const offered = offeredBy(main);
  return [{ absolute: main.absolute, offers: (name) => offered.has(name) }];
}

/** The first file that offers as many of the names; of several that only fit, none. */
function choose(places: Places, names: readonly string[], count: number): string | undefined {
  const isEnough = ({ offers }: Target) => names.filter(offers).length >= count;
  const { showing, beside, exact, fitting, isTold } = places;
  const near = isTold && beside.length === 1 ? beside : beside.filter(isEnough);
  const others = fitting.filter(isEnough);
  const found =
    showing.find(isEnough) ??
    (near.length === 1 ? near[0] : undefined) ??
    exact.find(isEnough) ??
    (others.length === 1 ? others[0] : undefined);
  return found?.absolute;
}

function importedFrom({ files }: Unit, specifier: string, containing: string) {
  const file = files.find(({ absolute }) => absolute === containing);
  return [...(file?.names.imported ?? [])].filter(([, known]) => known.specifier === specifier);
}

/** The only fence of the page that declares everything that an import names. */
function fenceOfNames(
  imported: readonly (readonly [string, ImportedName])[],
  peers: readonly Unit[],
): string | undefined {
  const fitting = peers.flatMap(toTarget).filter(({ offers }) =>
    imported.every(([name, { original }]) =>
      // Any fence may have a default export: it must have the name as well.
      original === 'default' ? offers(original) && offers(name) : offers(original),
    ),
  );
  return imported.length > 0 && fitting.length === 1 ? fitting[0]?.absolute : undefined;
}
