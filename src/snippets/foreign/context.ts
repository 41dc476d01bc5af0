import path from 'node:path';
import type { Compiler } from '../check';
import type { Place } from '../report';
import { namesOf, type ImportedName } from './names';
import { FENCE_SCHEME } from './resolve-import';
import { parseSource } from './syntax';
import { mainFile, nearestFirst, offeredBy, type Unit } from './unit';

/** A name that a fence uses without saying where it comes from. */
export interface MissingName {
  readonly name: string;
  /** Written with a capital, called or used as a decorator: likely what a package or an example exports. */
  readonly isDistinct: boolean;
}

/** Where such a name was found. */
export interface Supply {
  readonly name: string;
  /** The import that stands behind the fence's code. */
  readonly statement: string;
  /** Where it was taken from, and what to say about that. */
  readonly origin: { readonly place: Place; readonly message: string };
}

/** What the search for names looks at. */
export interface Documentation {
  /** Units of each page, in page order. */
  readonly unitsOf: (page: string) => readonly Unit[];
  readonly units: readonly Unit[];
  /** Absolute source files that fences may import. */
  readonly sources: readonly string[];
  readonly compiler: Compiler;
  readonly readText: (file: string) => string | undefined;
  /** The path that a place names, for an absolute file. */
  readonly nameOf: (file: string) => string;
}

/**
 * Makes the search for what fences leave out. Where a name is found in several places the nearest counts: fences
 * above, fences below, what the whole documentation imports by that name, exports of packages that the page
 * imports, exports of the examples. The last three count only when they are of one mind.
 */
export function createContext(docs: Documentation) {
  const imports = sharedImports(docs.units);
  const exporters = memo(() => exportersOf(docs));
  const exportsOf = new Map<string, readonly string[]>();

  return function supply(unit: Unit, missing: MissingName): Supply | undefined {
    const page = docs.unitsOf(unit.page);
    for (const other of nearestFirst(page, unit)) {
      const found = fromUnit(other, missing.name, docs);
      if (found) return found;
    }
    const shared = imports.get(missing.name);
    if (shared?.length === 1 && shared[0])
      return fromImport(shared[0].unit, missing.name, shared[0].imported, docs);
    if (!missing.isDistinct) return undefined;
    return fromPackages(page, missing.name) ?? fromSources(missing.name);
  };

  function fromPackages(page: readonly Unit[], name: string): Supply | undefined {
    const found = new Map<string, Unit>();
    for (const unit of page) {
      for (const file of unit.files) {
        for (const { specifier } of file.names.imported.values()) {
          if (specifier.startsWith('.') || found.has(specifier)) continue;
          const names = exportsOf.get(specifier) ?? docs.compiler.exportsOf(file.absolute, specifier);
          exportsOf.set(specifier, names);
          if (names.includes(name)) found.set(specifier, unit);
        }
      }
    }
    const [[specifier, unit] = []] = found;
    if (found.size !== 1 || specifier === undefined || !unit) return undefined;
    const statement = `import { ${name} } from ${JSON.stringify(specifier)};`;
    return fromImport(unit, name, { specifier, original: name, statement }, docs);
  }

  function fromSources(name: string): Supply | undefined {
    const files = exporters().get(name) ?? [];
    const [file] = files;
    if (file === undefined || files.length !== 1) return undefined;
    return {
      name,
      statement: `import { ${name} } from ${JSON.stringify(file.split(path.sep).join('/'))};`,
      origin: {
        place: { file: docs.nameOf(file), line: 1, column: 1 },
        message: `"${name}" is taken from this file`,
      },
    };
  }
}

function fromUnit(unit: Unit, name: string, docs: Documentation): Supply | undefined {
  const main = mainFile(unit);
  if (main && offeredBy(main).has(name)) {
    const statement = `import { ${name} } from '${FENCE_SCHEME}${unit.id}';`;
    return {
      name,
      statement,
      origin: { place: placeOf(unit, docs), message: `"${name}" is taken from this fence` },
    };
  }
  const imported = unit.files.map(({ names }) => names.imported.get(name)).find(Boolean);
  return imported && fromImport(unit, name, imported, docs);
}

function fromImport(unit: Unit, name: string, imported: ImportedName, docs: Documentation): Supply {
  const message = `"${name}" is taken from "${imported.specifier}", which this fence imports`;
  return { name, statement: imported.statement, origin: { place: placeOf(unit, docs), message } };
}

function placeOf(unit: Unit, { nameOf }: Documentation): Place {
  return { file: nameOf(unit.page), line: unit.fence.line, column: unit.fence.column };
}

/** Imports from packages by the name that they bring, each different one once. */
function sharedImports(units: readonly Unit[]) {
  const found = new Map<string, { unit: Unit; imported: ImportedName }[]>();
  for (const unit of units) {
    for (const [name, imported] of unit.files.flatMap(({ names }) => [...names.imported])) {
      if (imported.specifier.startsWith('.')) continue;
      const known = found.get(name) ?? [];
      found.set(name, known);
      if (!known.some((other) => other.imported.statement === imported.statement))
        known.push({ unit, imported });
    }
  }
  return found;
}

/** The source files that export a name. */
function exportersOf({ sources, readText }: Documentation): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of sources) {
    const text = readText(file);
    if (text === undefined) continue;
    const { introduced } = namesOf(parseSource(text, file.endsWith('x') ? 'tsx' : 'ts'));
    // A file that only passes a name on is not where it comes from.
    for (const name of introduced) {
      found.set(name, [...(found.get(name) ?? []), file]);
    }
  }
  return found;
}

function memo<T>(create: () => T): () => T {
  let value: { readonly known: T } | undefined;
  return () => (value ??= { known: create() }).known;
}
