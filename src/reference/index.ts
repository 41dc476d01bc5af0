import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

import { runReference } from './run-reference';
import type { ApiSymbol, ReferenceOptions } from './types';

export type { ApiSymbol, ReferenceOptions, ReferencePackage } from './types';

/** The reference of one site. */
export interface Reference {
  /**
   * Writes pages, sidebar and symbols. Runs wait for each other; whoever asks while one waits is served by that one.
   *
   * @throws Error that names every problem with its place
   */
  readonly generate: (onFailure: ReferenceOptions['onFailure']) => Promise<void>;
  /** Whether there are pages, of whatever run. */
  readonly hasPages: () => boolean;
  /** Sidebar file for the docs instance that shows the pages. */
  readonly sidebarPath: string;
  /** Globs of what the pages are made from, relative to the site. */
  readonly pathsToWatch: string[];
}

/** Prepares the reference; nothing is read or written yet. */
export function createReference(options: Omit<ReferenceOptions, 'onFailure'>): Reference {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  return {
    generate(onFailure) {
      if (waiting) return waiting;
      const run = (): Promise<void> => {
        waiting = undefined;
        return runReference({ ...options, onFailure });
      };
      last = waiting = last.then(run, run);
      return last;
    },
    hasPages: () => existsSync(`${options.outDir}/index.mdx`),
    sidebarPath: `${options.outDir}-sidebar.json`,
    pathsToWatch: options.packages.flatMap(({ dir }) => [`${dir}/src/**/*.ts`, `${dir}/package.json`]),
  };
}

/** Where a run leaves the symbols. */
export function symbolsFileOf(outDir: string): string {
  return `${outDir}-symbols.json`;
}

/** The symbols that the last successful run found; empty before the first. */
export async function readSymbols(outDir: string): Promise<ApiSymbol[]> {
  const json = await readFile(symbolsFileOf(outDir), 'utf8').catch(() => '[]');
  return JSON.parse(json) as ApiSymbol[];
}
