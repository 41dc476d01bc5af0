import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { ReferenceOptions } from './types';

/** What package.json says about a documented package. */
interface PackageFacts {
  readonly name: string;
  readonly description: string;
}

/** Answers the facts of a package by its `id`. */
export type FactsOf = (packageId: string) => PackageFacts;

/** Reads the package.json of every documented package. */
export async function readAllFacts({ siteDir, packages }: ReferenceOptions): Promise<FactsOf> {
  const entries = packages.map(async ({ id, dir }) => {
    const json = await readFile(resolve(siteDir, dir, 'package.json'), 'utf8');
    const { name = id, description = '' } = JSON.parse(json) as Partial<PackageFacts>;
    return [id, { name, description }] as const;
  });
  const facts = new Map(await Promise.all(entries));
  return (id) => facts.get(id) ?? { name: id, description: '' };
}

/** Entry points that do not exist, by their path below the site. */
export function findMissingEntries({ siteDir, packages }: ReferenceOptions): string[] {
  return packages
    .map(({ dir, entry }) => `${dir}/${entry}`)
    .filter((entry) => !existsSync(resolve(siteDir, entry)));
}
