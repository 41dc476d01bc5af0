import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { FRAMEWORK, FrameworkMissing, openFramework, type Framework } from './framework';

/** Folder with the published versions, from the project's root. It is installed on its own, on demand. */
export const VERSIONS_FOLDER = 'frameworks';
/** Brings the published versions. */
export const INSTALL_COMMAND = `npm ci --prefix ${VERSIONS_FOLDER} --ignore-scripts`;

const manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

/** The published versions that the guides are held against, in the order of their numbers. */
export function listVersions(root: string): string[] {
  const file = path.join(root, VERSIONS_FOLDER, 'package.json');
  const { dependencies } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const prefix = `npm:${FRAMEWORK}@`;
  return Object.values(dependencies)
    .filter((wanted) => wanted.startsWith(prefix))
    .map((wanted) => wanted.slice(prefix.length))
    .sort(compareVersions);
}

/** By number, not by letter: 1.9.0 stands before 1.10.0. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/**
 * Finds what `--framework` names: one of the published versions, or a folder with an installed one.
 *
 * @param named a version, or a path from the working folder
 * @throws FrameworkMissing with what to do about it
 */
export function findFramework(root: string, named: string): Framework {
  if (/[/\\]|^\.+$/.test(named)) return openFramework(path.resolve(named));
  const versions = listVersions(root);
  if (!versions.includes(named)) {
    throw new FrameworkMissing(
      `${VERSIONS_FOLDER}/package.json lists no framework ${named}: name one of ${versions.join(', ')}, "all", or the folder of another one.`,
    );
  }
  const folder = folderOf(root, named);
  if (!existsSync(folder)) {
    throw new FrameworkMissing(
      `Framework ${named} is not installed. Bring all versions with: ${INSTALL_COMMAND}`,
    );
  }
  return openFramework(folder);
}

/** The absolute folder in which a published version lies when it is installed. */
export function folderOf(root: string, version: string): string {
  return path.join(root, VERSIONS_FOLDER, 'node_modules', `${FRAMEWORK}-${version}`);
}
