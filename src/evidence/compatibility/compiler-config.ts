import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import * as z from 'zod';
import { DEFAULT_OPTIONS, listTree } from './places';
import { FRAMEWORK, type Framework } from './framework';
import { textHash } from '../../shared/node/hash';
import { isDeclaration } from '../../shared/is-typescript';

/** Where the configs are written, from the root: git does not see it, and `@types` is found from there. */
const FOLDER = 'node_modules/.cache/matrix';
/** What an entry point means that a version does not have. It is no module, so that importing it fails. */
export const NO_ENTRY = 'no-entry.d.ts';

const base = z.object({
  compilerOptions: z.object({ paths: z.record(z.string(), z.array(z.string())).optional() }),
});

/**
 * Writes a tsconfig under which the examples get their framework from another place, and everything else from where
 * they always do.
 *
 * @returns its path from the root
 */
export function writeCompilerConfig(root: string, framework: Framework): string {
  const baseFile = path.join(root, DEFAULT_OPTIONS.compilerConfig);
  const { compilerOptions } = base.parse(parse(readFileSync(baseFile, 'utf8')));
  const own = Object.entries(compilerOptions.paths ?? {}).map(([name, targets]) => [
    name,
    targets.map((target) => path.resolve(path.dirname(baseFile), target)),
  ]);
  const folder = path.join(root, FOLDER);
  const paths = {
    ...(Object.fromEntries(own) as Record<string, string[]>),
    ...Object.fromEntries(Object.entries(framework.entries).map(([name, file]) => [name, [file]])),
    // Else the compiler would go on and find the entry point in the version that is installed above.
    [`${FRAMEWORK}/*`]: [path.join(folder, NO_ENTRY)],
  };
  const declarations = listTree(framework.folder, isDeclaration).map(
    (file) => `${file}\n${readFileSync(path.join(framework.folder, file), 'utf8')}`,
  );
  // The fingerprint is for whoever keeps verdicts by the text of this file: the folder's path does not tell its content.
  const fingerprint = textHash(declarations.join('\n'));
  const name = `${framework.version}-${textHash(framework.folder)}.json`;
  const config = { extends: baseFile, compilerOptions: { paths } };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, NO_ENTRY), '// No module.\n');
  writeFileSync(path.join(folder, name), `// ${fingerprint}\n${JSON.stringify(config, undefined, 2)}\n`);
  return `${FOLDER}/${name}`;
}
