import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Files of `src/` by their path from the root, each with the files that it imports, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const CODE = /\.(?:[cm]?ts|tsx)$/;
const ENDINGS = ['', '.ts', '.tsx', '.mts', '.d.ts', '.cjs', '/index.ts', '/index.tsx'];

/** Reads the relative imports of every file in `src/`. */
export function readImportGraph(root: string): ImportGraph {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => CODE.test(file) && !/\/(?:fixtures|stubs)\//.test(file));
  return new Map(files.map((file) => [file, importsOf(root, file)]));
}

function importsOf(root: string, file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .flatMap(({ fileName }) => {
      const target = path.posix.join(path.posix.dirname(file), fileName);
      const ending = ENDINGS.find(
        (each) => CODE.test(target + each) && existsSync(path.join(root, target + each)),
      );
      return ending === undefined ? [] : [target + ending];
    });
}

/**
 * Finds files that import each other, directly or through others: the strongly connected components of the graph, found with
 * Tarjan's algorithm (SIAM Journal on Computing, 1972).
 */
export function findCycles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1 || graph.get(file)?.includes(file)) cycles.push(component.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}

/** Finds imports that enter a folder with an `index.ts` by another file: `from -> to`. */
export function findSurfaceBreaches(graph: ImportGraph): string[] {
  const surfaces = [...graph.keys()]
    .filter((file) => file.endsWith('/index.ts'))
    .map((file) => path.posix.dirname(file));
  return [...graph].flatMap(([file, imports]) =>
    imports
      .filter((target) =>
        surfaces.some(
          (folder) =>
            target.startsWith(`${folder}/`) &&
            !file.startsWith(`${folder}/`) &&
            target !== `${folder}/index.ts`,
        ),
      )
      .map((target) => `${file} -> ${target}`),
  );
}

/** Finds each `index.ts` that nothing outside of its folder imports. */
export function findUnusedSurfaces(graph: ImportGraph): string[] {
  const used = new Set(
    [...graph].flatMap(([file, imports]) =>
      imports.filter((target) => !file.startsWith(`${path.posix.dirname(target)}/`)),
    ),
  );
  return [...graph.keys()].filter((file) => file.endsWith('/index.ts') && !used.has(file));
}

/**
 * Finds folders with fewer than three source files, counting those of subfolders.
 *
 * @param files paths from the root
 */
export function findSmallFolders(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder))
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count < 3)
    .map(([folder]) => folder)
    .sort();
}
