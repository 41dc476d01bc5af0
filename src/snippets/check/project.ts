import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { listFiles } from '../../shared/node/list-files';
import { createTextCache, readExample, type ExampleText } from '../files';
import { parsePage, type Page } from '../fences';
import { commentStyleOf, parseRegions, type RegionFile } from '../regions';
import type { World } from '../commands';
import { listRuns, readRun } from '../../shared/node/recordings/files';
import type { ReadRun } from '../../shared/node/recordings/schema';
import { createMemoryStore, createStore, readEngineVersion, readEnvironment, recall } from '../cache';
import { shortHash } from '../../shared/node/hash';
import { createGate } from '../compile';
import { parsePackage, type ExamplePackage } from '../compile';
import type { Decision } from '../compile';
import { isTypeScript } from '../../shared/is-typescript';

/** Where a project keeps what the engine reads; all relative to `root`. */
export interface ProjectOptions {
  /** Absolute. */
  readonly root: string;
  readonly docs: string;
  readonly examples: string;
  /** The tsconfig that all examples extend. */
  readonly compilerConfig: string;
  /** Scope of the framework, whose installed declarations decide verdicts by their content. */
  readonly scope: string;
  readonly decision: Decision;
  /** Whether verdicts are kept on disk, below `node_modules/.cache`, and taken from there. */
  readonly cache: boolean;
  /** Absolute declaration files of packages that may change in the life of the project. */
  readonly live: readonly string[];
}

const PAGE = /\.mdx?$/;
/** A page that was parsed before. The store vouches for its form: it reads only what this very engine has written. */
const parsedPage = z.custom<Page>((value) => typeof value === 'object' && value !== null);
/** What an import can mean, and what says how. */
const MODULE = /\.(?:[cm]?[jt]sx?|json)$/;

/**
 * The project as the engine sees it: texts, regions, packages and the compiler, each read when first asked for
 * and again when its file has changed. `nextGeneration` makes it look at the disk anew.
 */
export function createProject(options: ProjectOptions) {
  const { root, docs, examples } = options;
  const texts = createTextCache();
  const examplesDir = path.join(root, examples);
  const configFile = path.join(root, options.compilerConfig);
  let files: readonly string[] | undefined;
  const listAll = () => (files ??= listFiles(examplesDir, () => true));
  const store = openStore(options);
  const environment = readEnvironment({ root, configFile, scope: options.scope });
  const compiler = createGate({
    configFile,
    texts,
    live: options.live,
    store,
    decision: options.decision,
    environment,
    listFiles: () =>
      listAll()
        .filter((file) => MODULE.test(file))
        .map((file) => path.join(examplesDir, ...file.split('/'))),
  });
  let runNames: readonly string[] | undefined;
  let runs = new Map<string, ReadRun | undefined>();
  let exampleTexts = new Map<string, ExampleText>();
  const pages = createMemo<Page>();
  const regionFiles = createMemo<RegionFile>();
  const packages = createMemo<ExamplePackage | string>();
  let packageFolders: readonly string[] | undefined;

  const project = {
    root,
    examplesDir,
    compiler,
    /** Path from the root, for a path below the examples folder. */
    examplePlace: (file: string) => `${examples}/${file}`,
    absoluteExample: (file: string) => path.join(examplesDir, ...file.split('/')),
    nextGeneration(): void {
      texts.nextGeneration();
      packageFolders = undefined;
      files = undefined;
      exampleTexts = new Map();
      runNames = undefined;
      runs = new Map();
    },
    readText: (file: string) => texts.read(path.join(root, ...file.split('/')))?.text,
    /** Pages from the root, partials included. */
    listPages: () =>
      listFiles(path.join(root, docs), (file) => PAGE.test(file)).map((file) => `${docs}/${file}`),
    /** Everything below the examples folder, but what tools write there. */
    listFiles: () => listAll(),
    /** Text files below the examples folder that can hold regions. */
    listRegionFiles: () => listAll().filter((file) => commentStyleOf(file) !== undefined && !PAGE.test(file)),
    /** The files that `isProgramFile` accepts: what the program consists of. */
    listProgramFiles: () => listAll().filter(isProgramFile),
    page(file: string): Page | undefined {
      const entry = texts.read(path.join(root, ...file.split('/')));
      // Parsing is most of what a check takes that finds everything known; the lockfile says which parsers did it.
      const find = (text: string) => () =>
        recall(store, shortHash('page', environment, text), parsedPage, () => parsePage(text));
      return entry && pages(file, entry.version, find(entry.text));
    },
    /** A file as it is shown; looked at once in a generation. */
    example(file: string): ExampleText {
      const known = exampleTexts.get(file) ?? readExample(examplesDir, file);
      exampleTexts.set(file, known);
      return known;
    },
    /** Names of the recorded runs. */
    listRuns: (): readonly string[] => (runNames ??= listRuns(root)),
    /** A recorded run, or why its file is none; looked at once in a generation. */
    run(name: string): ReadRun | undefined {
      if (!runs.has(name)) runs.set(name, readRun(root, name));
      return runs.get(name);
    },
    /** Regions of a file that `example` accepts. */
    regions(file: string, text: string): RegionFile {
      return regionFiles(file, text, () => parseRegions(file, text));
    },
    /** Folders of the examples that have a package.json. */
    packageFolders(): readonly string[] {
      packageFolders ??= readdirSync(examplesDir, { withFileTypes: true })
        .filter(
          (entry) => entry.isDirectory() && existsSync(path.join(examplesDir, entry.name, 'package.json')),
        )
        .map(({ name }) => name)
        .sort();
      return packageFolders;
    },
    /** @returns the package, or why its package.json cannot be used */
    package(folder: string): ExamplePackage | string {
      const entry = texts.read(path.join(examplesDir, folder, 'package.json'));
      if (!entry) return 'it cannot be read';
      return packages(folder, entry.version, () => parsePackage(folder, entry.text));
    },
  };
  return { ...project, world: createWorld(root, examples, project) };
}

export type Project = ReturnType<typeof createProject>;

/**
 * Whether a file, named below `examples/`, is TypeScript of a package or of the tests that take several together.
 * Declaration files are.
 */
export function isProgramFile(file: string): boolean {
  return isTypeScript(file) && /^(?:[^/]+\/(?:src|test)|test)\//.test(file);
}

/** A project without installed packages has no place for a cache: nothing is written that nobody would look for. */
function openStore({ root, cache }: ProjectOptions) {
  const folder = path.join(root, 'node_modules');
  if (!cache || !existsSync(folder)) return createMemoryStore();
  return createStore(path.join(folder, '.cache/snippets/verdicts.json'), readEngineVersion());
}

function createWorld(
  root: string,
  examples: string,
  project: {
    packageFolders(): readonly string[];
    package(folder: string): ExamplePackage | string;
    readText(file: string): string | undefined;
  },
): World {
  const scripts = z.object({ scripts: z.record(z.string(), z.string()).optional() });
  return {
    scripts(folder) {
      const text = project.readText(folder ? `${folder}/package.json` : 'package.json');
      return text === undefined ? undefined : Object.keys(scripts.parse(JSON.parse(text)).scripts ?? {});
    },
    workspace(name) {
      const folder = project.packageFolders().find((candidate) => {
        const known = project.package(candidate);
        return typeof known !== 'string' && known.name === name;
      });
      return folder && `${examples}/${folder}`;
    },
    exists: (file) => !file.startsWith('..') && existsSync(path.join(root, ...file.split('/'))),
    hasBin: (name) => existsSync(path.join(root, 'node_modules', '.bin', name)),
  };
}

/** Keeps one value a key, made again when its version differs. */
function createMemo<T>() {
  const known = new Map<string, { version: string; value: T }>();
  return (key: string, version: string, create: () => T): T => {
    const entry = known.get(key);
    if (entry?.version === version) return entry.value;
    const value = create();
    known.set(key, { version, value });
    return value;
  };
}
