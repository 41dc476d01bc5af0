import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import * as z from 'zod';
import { readCode } from '../../shared/node/list-files';
import { load } from '../load';
import { shortHash } from '../../shared/node/hash';
import { isDeclaration } from '../../shared/is-typescript';

/** What decides verdicts besides the project's own sources. */
export interface EnvironmentOptions {
  /** Absolute folder of the project. */
  readonly root: string;
  /** Absolute path of the tsconfig that all examples extend. */
  readonly configFile: string;
  /** Scope whose installed declarations count by content: they are changed in place while a framework is tried. */
  readonly scope: string;
}

/**
 * One hash over the compiler's options, the lockfile, what is installed by it, and the framework's declarations.
 * It is found anew for each engine; packages that are installed while one runs are seen by the next.
 */
export function readEnvironment({ root, configFile, scope }: EnvironmentOptions): string {
  const lockfiles = ['package-lock.json', 'node_modules/.package-lock.json'];
  return shortHash(
    root,
    ...readConfigChain(configFile),
    ...lockfiles.map((file) => readOptional(path.join(root, file))),
    ...readDeclarations(root, scope),
  );
}

const manifest = z.object({ version: z.string() });

/**
 * Returns the version of the code that decides verdicts: of both compilers, and of the engine's sources with the code
 * that it shares. The sources are hashed, because a number that someone forgets to raise would keep stale verdicts.
 *
 * @param folders absolute folders of the sources
 */
export function readEngineVersion(
  folders: readonly string[] = [path.dirname(__dirname), path.resolve(__dirname, '../../shared')],
): string {
  const compilers = ['typescript', 'typescript-native'].map(
    (name) => manifest.parse(load(`${name}/package.json`)).version,
  );
  return shortHash(...compilers, ...folders.flatMap(readCode));
}

const config = z.object({ extends: z.union([z.string(), z.array(z.string())]).optional() });

/** Texts of a tsconfig and of those it extends by path; packages are covered by the lockfile. */
function readConfigChain(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = readOptional(file);
  const parents = config.safeParse(parse(text)).data?.extends ?? [];
  return [
    text,
    ...[parents]
      .flat()
      .filter((parent) => /^\.|^\//.test(parent))
      .map((parent) => path.resolve(path.dirname(file), parent))
      .flatMap((parent) => readConfigChain(existsSync(parent) ? parent : `${parent}.json`, seen)),
  ];
}

/**
 * Paths and texts of the declarations of a scope's packages, apart from the workspaces of the project itself. A link
 * may lead nowhere: to a workspace that has another name since.
 */
function readDeclarations(root: string, scope: string): string[] {
  const folder = path.join(root, 'node_modules', scope);
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isFolder(path.join(folder, name)))
    .flatMap((name) => {
      const real = realpathSync(path.join(folder, name));
      return real.includes(`${path.sep}node_modules${path.sep}`) ? listDeclarations(real, name) : [];
    })
    .sort()
    .flatMap((file) => [file, readOptional(path.join(folder, file))]);
}

/** Paths that begin with the name of the package. */
function listDeclarations(folder: string, name: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = `${name}/${entry.name}`;
    if (entry.isDirectory()) {
      return entry.name === 'node_modules' ? [] : listDeclarations(path.join(folder, entry.name), below);
    }
    return isDeclaration(entry.name) || entry.name === 'package.json' ? [below] : [];
  });
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** `''` for a file that is not there: its appearing changes the hash as its content does. */
function readOptional(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
