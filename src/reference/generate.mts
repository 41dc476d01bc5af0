import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

import { contractPage } from './framework/contract-page';
import { contractSymbols } from './framework/contract-symbols';
import { findMissingEntries, readAllFacts } from './packages';
import { buildSidebar } from './sidebar';
import { siteRoot } from './site-root';
import { collectSymbols } from './symbols.mjs';
import { writeIfChanged } from '../shared/node/write-if-changed';
import { syncFiles } from './sync-files';
import { runTypeDoc } from './typedoc/run-typedoc.mjs';
import type { ReferenceOptions } from './types';

const CONTRACT_FILE = 'framework-contract.mdx';

/** A run that failed; `problems` names each reason, with its place where TypeDoc knows it. */
export class ReferenceError extends Error {
  constructor(readonly problems: readonly string[]) {
    const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
    super(`The API reference has ${count}:\n\n${problems.join('\n\n')}`);
    this.name = 'ReferenceError';
  }
}

/**
 * Writes the pages, the sidebar and the symbols of the API reference.
 *
 * @throws ReferenceError when TypeDoc reports an error or a warning, or an entry point is missing
 */
export async function generateReference(options: ReferenceOptions): Promise<void> {
  const staging = `${options.outDir}-staging`;
  try {
    await rm(staging, { recursive: true, force: true });
    await generate(options, staging);
  } catch (error) {
    if (options.onFailure === 'delete') await rm(options.outDir, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function generate(options: ReferenceOptions, staging: string): Promise<void> {
  const { packages, outDir } = options;
  const missing = findMissingEntries(options);
  if (missing.length > 0) throw new ReferenceError(missing.map((entry) => `${entry}: no such entry point`));

  const factsOf = await readAllFacts(options);
  const contractUrl = `${siteRoot(options)}${CONTRACT_FILE.replace('.mdx', '/')}`;
  const { plan, contract, links, problems } = await runTypeDoc(options, { factsOf, contractUrl, staging });
  if (problems.length > 0) throw new ReferenceError(problems);
  if (!plan || !contract) throw new ReferenceError(['TypeDoc wrote no pages and gave no reason']);

  const files = await readFolder(staging);
  files.set(CONTRACT_FILE, `${contractPage(contract)}\n`);
  await syncFiles(outDir, files);
  const last = [{ file: CONTRACT_FILE, label: 'Framework contract' }];
  writeJson(`${outDir}-sidebar.json`, buildSidebar(plan.pages, packages, last));
  writeJson(`${outDir}-symbols.json`, [
    ...collectSymbols(plan, links, factsOf),
    ...contractSymbols(contract, contractUrl),
  ]);
}

async function readFolder(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const paths = files.map((file) => relative(dir, file).split(sep).join('/'));
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

function writeJson(file: string, value: unknown): void {
  writeIfChanged(file, `${JSON.stringify(value, null, 1)}\n`);
}
