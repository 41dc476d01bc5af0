import { readFileSync, readdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import { createImportReader, readRawOptions, type Imports as ReadImports } from '../editor-build';
import { parseManifest, writeJson, writeLocalManifest, writeOwnManifest, type Manifest } from './manifests';
import { moveReferences, writeReadme } from './move-references';

/** Where the other packages of the repository are in the download. */
const LOCAL = 'local';
const BASE_CONFIG = 'tsconfig.base.json';
/** Texts that belong to a package. Whatever else lies in its folder, a `.env` for instance, is its owner's. */
const TEXT = /^(?:[^.][^/]*\/)*[^./][^/]*\.(?:ts|mts|json|sql|graphql|md)$/;
/** Made by commands. */
const MADE = /^(?:node_modules|dist|coverage)\//;
/**
 * For editors, the tests and `npx tsc`. `development` leads to the sources of the packages that come along: nothing has to
 * be built before the tests. They are included because Vite compiles decorators only where a configuration says so.
 */
const CONFIG = {
  extends: `./${BASE_CONFIG}`,
  compilerOptions: { noEmit: true, customConditions: ['development'] },
  include: ['src', 'test', 'vitest.config.mts', `${LOCAL}/*/src`],
};

/**
 * Collects what a reader downloads of an example: its package, with its tests, as a project of its own. Of each other
 * package of the repository, the files that it or its tests import come along in `local/`, and what that package ships
 * besides code.
 *
 * The tests that build and pack the package are left out: they need the repository.
 *
 * @param root - absolute folder of the project
 * @param name - the package's folder below `examples/`
 * @returns texts by path in the download
 * @throws Error that names the file, where one imports what is no file of the examples, or leaves its package by a path
 */
export function collectDownload(root: string, name: string): Readonly<Record<string, string>> {
  const home = path.join(root, 'examples');
  const read = (file: string): string => readFileSync(path.join(home, file), 'utf8').replaceAll('\r\n', '\n');
  const manifestOf = (folder: string): Manifest => parseManifest(read(`${folder}/package.json`));
  const readImports = createImportReader(root);

  const sources = new Map<string, string>();
  const needed = new Map<string, Set<string>>();
  const packages = new Set([name]);
  const waiting = listFiles(home, name);
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (sources.has(file)) continue;
    const text = read(file);
    const { files, names } = isCode(file)
      ? importsIn(file, readImports(file, text))
      : { files: [], names: [] };
    if (files.some((target) => packageOf(target) === 'test')) continue;
    sources.set(file, text);
    const known = needed.get(packageOf(file)) ?? new Set();
    needed.set(packageOf(file), known);
    for (const needs of names) known.add(needs);
    for (const target of files) {
      const other = packageOf(target);
      if (!packages.has(other)) waiting.push(...listShipped(home, other, manifestOf(other)));
      packages.add(other);
      waiting.push(target);
    }
  }

  /** Where a file of `examples/` is in the download. */
  const place = (file: string): string => {
    if (file === BASE_CONFIG) return file;
    return packageOf(file) === name ? file.slice(name.length + 1) : `${LOCAL}/${file}`;
  };
  const files: Record<string, string> = {};
  for (const [file, text] of sources) {
    const { text: moved, targets } = isConfig(file)
      ? about(file, () => moveReferences(text, file, place))
      : { text, targets: [] };
    files[place(file)] = moved;
    // The schema that types are made from.
    for (const target of targets) if (target !== BASE_CONFIG) files[place(target)] = read(target);
  }
  const others = [...packages].filter((folder) => folder !== name);
  const locals = Object.fromEntries(
    others.map((folder) => [manifestOf(folder).name, `${LOCAL}/${folder}`] as const),
  );
  files['package.json'] = about(`${name}/package.json`, () =>
    writeOwnManifest(manifestOf(name), locals, readEngines(root)),
  );
  for (const folder of others) {
    files[`${LOCAL}/${folder}/package.json`] = writeLocalManifest(manifestOf(folder), locals, {
      folder: `${LOCAL}/${folder}`,
      has: (file) => sources.has(`${folder}/${file}`),
      needs: (dependency) => needed.get(folder)?.has(dependency) === true,
    });
  }
  files['README.md'] = about(`${name}/README.md`, () =>
    writeReadme(read(`${name}/README.md`), Object.values(locals)),
  );
  files['LICENSE'] = readFileSync(path.join(root, 'LICENSE'), 'utf8');
  files[BASE_CONFIG] = writeJson({ compilerOptions: optionsElsewhere(root) });
  files['tsconfig.json'] = writeJson(CONFIG);
  files['.gitignore'] = 'node_modules/\ndist/\n';
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Says which file a mistake is in. */
function about<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`examples/${file}: ${message}`, { cause: error });
  }
}

const packageOf = (file: string): string => file.split('/')[0] ?? file;

const isCode = (file: string): boolean => /\.m?ts$/.test(file);

const isConfig = (file: string): boolean => /\/tsconfig[\w.]*\.json$/.test(file);

/** The texts of a package; paths below `examples/`. */
function listFiles(home: string, folder: string): string[] {
  return readdirSync(path.join(home, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => TEXT.test(file) && !MADE.test(file))
    .sort()
    .map((file) => `${folder}/${file}`);
}

/** What a package that comes along needs besides code: what it publishes, and how it is built. */
function listShipped(home: string, folder: string, { files, scripts }: Manifest): string[] {
  const kept = files.filter((file) => file !== 'dist').map((file) => `${folder}/${file}/`);
  const config = `${folder}/tsconfig.build.json`;
  return listFiles(home, folder).filter(
    (file) =>
      kept.some((start) => file.startsWith(start)) || (file === config && scripts['build'] !== undefined),
  );
}

interface Imports {
  /** Files of the examples; paths below `examples/`. */
  readonly files: readonly string[];
  /** Names of packages. */
  readonly names: readonly string[];
}

/** @throws Error, where a file leaves its package by a path */
function importsIn(file: string, { own, others }: ReadImports): Imports {
  for (const { specifier, file: target } of own) {
    // Elsewhere the folders lie otherwise; a name finds its package everywhere. Tests of the repository stay here.
    if (specifier.startsWith('.') && ![packageOf(file), 'test'].includes(packageOf(target)))
      throw new Error(`examples/${file} imports "${specifier}": name the package, as its users do`);
  }
  const named = [...own.map(({ specifier }) => specifier), ...others];
  const names = named.filter((specifier) => !specifier.startsWith('.') && !isBuiltin(specifier));
  return { files: own.map((target) => target.file), names: names.map(packageName) };
}

/** `@nestjs/common/utils` is of `@nestjs/common`. */
function packageName(specifier: string): string {
  const segments = specifier.split('/');
  return segments.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function readEngines(root: string): Readonly<Record<string, string>> {
  const text = readFileSync(path.join(root, 'package.json'), 'utf8');
  return z.object({ engines: z.record(z.string(), z.string()) }).parse(JSON.parse(text)).engines;
}

/** The options of the examples, without what is about the repository: where its packages and its JavaScript are. */
function optionsElsewhere(root: string): Readonly<Record<string, unknown>> {
  const about = ['paths', 'allowJs'];
  return Object.fromEntries(
    Object.entries(readRawOptions(root)).filter(([option]) => !about.includes(option)),
  );
}
