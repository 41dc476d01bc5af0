import path from 'node:path';
import type { ImportedName } from './names';
import { isMeantBy, mainFile, plainPath, type Unit } from './unit';

/** Begins the name by which a fence imports from another fence. */
export const FENCE_SCHEME = 'fence:';

/**
 * Finds the file that an import of a fence means where the compiler finds none: another fence, or a source file
 * below the base folder. A fence does not say where it stands, so a path may be shorter than the real one; it must
 * then fit one file only.
 *
 * @param base absolute folder that relative imports start from
 * @param sources absolute source files
 * @param unitOf the unit that a compiled file belongs to
 * @param peersOf units whose files a unit may import by their path, nearest first
 */
export function createResolver(
  { base, sources }: { readonly base: string; readonly sources: readonly string[] },
  unitOf: (file: string) => Unit | undefined,
  peersOf: (unit: Unit) => readonly Unit[],
  unitById: (id: string) => Unit | undefined,
) {
  const relative = sources.map((file) => path.relative(base, file).split(path.sep).join('/'));
  const absolute = (file: string) => path.join(base, ...file.split('/'));
  return (specifier: string, containing: string): string | undefined => {
    if (specifier.startsWith(FENCE_SCHEME)) {
      const unit = unitById(specifier.slice(FENCE_SCHEME.length));
      return unit && mainFile(unit)?.absolute;
    }
    if (!specifier.startsWith('.')) return undefined;
    const unit = unitOf(containing);
    if (!unit) return undefined;
    const peer = peersOf(unit).find(({ shows }) => shows !== undefined && isMeantBy(specifier, shows));
    if (peer) return mainFile(peer)?.absolute;
    const wanted = plainPath(specifier);
    const beside = unit.shows && plainPath(path.posix.join(path.posix.dirname(unit.shows), specifier));
    const exact = relative.find((file) => [wanted, `${wanted}/index`].includes(plainPath(file)));
    const near = beside ? relative.filter((file) => isMeantBy(beside, file)) : [];
    const fitting = relative.filter((file) => isMeantBy(specifier, file));
    const found = near.length === 1 ? near[0] : (exact ?? (fitting.length === 1 ? fitting[0] : undefined));
    return found ? absolute(found) : fileOfNames(unit, specifier, containing, peersOf(unit));
  };
}

/** The only fence of the page that declares everything that an import names. */
function fileOfNames(
  { files }: Unit,
  specifier: string,
  containing: string,
  peers: readonly Unit[],
): string | undefined {
  const imported =
    files.find(({ absolute }) => absolute === containing)?.names.imported ?? new Map<string, ImportedName>();
  const names = [...imported].filter(([, known]) => known.specifier === specifier).map(([name]) => name);
  const fitting = peers.filter((peer) => {
    const main = mainFile(peer);
    return main?.fragment.parses && names.every((name) => main.names.declared.includes(name));
  });
  const [peer] = fitting;
  return names.length > 0 && peer && fitting.length === 1 ? mainFile(peer)?.absolute : undefined;
}
