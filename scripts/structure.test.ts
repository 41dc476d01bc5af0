import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  findCycles,
  findSmallFolders,
  findSurfaceBreaches,
  findUnusedSurfaces,
  readImportGraph,
  type ImportGraph,
} from './structure';

const root = path.resolve(import.meta.dirname, '..');
const graphOf = (imports: Readonly<Record<string, readonly string[]>>): ImportGraph =>
  new Map(Object.entries(imports));

describe('the structure of src/', () => {
  const graph = readImportGraph(root);
  // Tests may look into any folder.
  const code: ImportGraph = new Map(
    [...graph].filter(([file]) => !/\.(?:test|spec|fixture)\.tsx?$/.test(file)),
  );

  it('has at most 14 entries', () => {
    expect(readdirSync(path.join(root, 'src')).length).toBeLessThanOrEqual(14);
  });

  it('has no import cycle, types included', () => {
    expect(graph.size).toBeGreaterThan(500);
    expect(findCycles(graph)).toEqual([]);
  });

  it('has folders that are entered through their index.ts', () => {
    // The commands wire what is inside of these folders.
    const isCommand = (breach: string) => /^src\/cli\/\S+ -> src\/evidence\//.test(breach);
    expect(findSurfaceBreaches(code).filter((breach) => !isCommand(breach))).toEqual([]);
  });

  it('has no index.ts that nothing outside of its folder imports', () => {
    // Docusaurus loads the first; a script outside of src/ imports the second.
    const others = ['src/theme/MDXComponents/index.ts', 'src/evidence/copy-check/index.ts'];
    expect(findUnusedSurfaces(graph).filter((file) => !others.includes(file))).toEqual([]);
  });

  it('has at least three source files in a folder', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:[cm]?ts|tsx|cjs|css|txt)$/.test(file) && !/\.(?:test|spec)\.tsx?$/.test(file))
      .map((file) => `src/${file.replaceAll('\\', '/')}`);
    // Docusaurus prescribes the folders of the theme and of pages; the others are one kind of thing each.
    const exempt =
      /^src\/(?:theme|pages|components\/(?:HotPage|Verification)|snippets\/commands)\b|\/(?:add-ons\/\w+|stubs)$/;
    expect(findSmallFolders(files).filter((folder) => !exempt.test(folder))).toEqual([]);
  });
});

describe('findCycles', () => {
  it('finds files that import each other, also through others, and nothing else', () => {
    expect(findCycles(graphOf({ a: ['b'], b: ['c'], c: ['a', 'd'], d: [], e: ['a'] }))).toEqual([
      ['a', 'b', 'c'],
    ]);
    expect(findCycles(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
    expect(findCycles(graphOf({ a: ['a'] }))).toEqual([['a']]);
  });
});

describe('surfaces', () => {
  const graph = graphOf({
    'src/a/index.ts': ['src/a/inner.ts'],
    'src/a/inner.ts': [],
    'src/b/good.ts': ['src/a/index.ts'],
    'src/b/bad.ts': ['src/a/inner.ts'],
    'src/c/index.ts': [],
    'src/c/own.ts': ['src/c/index.ts'],
  });

  it('are the only way into a folder', () => {
    expect(findSurfaceBreaches(graph)).toEqual(['src/b/bad.ts -> src/a/inner.ts']);
  });

  it('are needed outside of their folder', () => {
    expect(findUnusedSurfaces(graph)).toEqual(['src/c/index.ts']);
  });
});

describe('findSmallFolders', () => {
  it('counts the files of subfolders', () => {
    expect(findSmallFolders(['src/a/b/one.ts', 'src/a/two.ts', 'src/a/three.ts'])).toEqual(['src/a/b']);
  });
});
