import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Workspace } from './compile-trials';
import type { Plan } from './plan-trials';
import { isTypeScript } from '../../shared/is-typescript';

/** What the guides say that a package begins with, as it is copied from them. */
export interface GuidePackage {
  readonly packageJson: string;
  readonly tsconfig: string;
  /** The fence that shows the tsconfig. */
  readonly place: Workspace['configPlace'];
}

const manifest = z.object({ name: z.string(), exports: z.record(z.string(), z.string()).optional() });
const SKIPPED = /(?:^|\/)(?:node_modules|dist|coverage)$/;

/**
 * Makes the packages in which the copies are compiled: for each example a package as the guide tells, with the
 * example's files as they are imported by relative path, and the copies in their places. The installed framework is
 * linked, so that nothing is downloaded.
 *
 * @param root the project
 * @param folder an empty folder
 * @param examples folders below `examples/`
 */
export function makeWorkspace(
  root: string,
  folder: string,
  examples: readonly string[],
  guide: GuidePackage,
  { files, copies }: Pick<Plan, 'files' | 'copies'>,
): Workspace {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const links = new Map<string, string>();
  const sources = [...examples.map((example) => [example, example] as const), ...copies];
  for (const [name, example] of sources) {
    const from = path.join(root, 'examples', example);
    cpSync(from, path.join(folder, name), {
      recursive: true,
      filter: (source) => !SKIPPED.test(source) && (path.extname(source) === '' || isTypeScript(source)),
    });
    writeFileSync(path.join(folder, name, 'tsconfig.json'), guide.tsconfig);
    writeFileSync(path.join(folder, name, 'package.json'), packageOf(from, guide));
  }
  for (const example of examples) {
    for (const [specifier, file] of entriesOf(path.join(root, 'examples', example)))
      links.set(specifier, path.join(folder, example, ...file.split('/')));
  }
  for (const [file, text] of files) {
    const target = path.join(folder, ...file.split('/'));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, `${text}\n`);
  }
  const [first = ''] = examples;
  return {
    root: folder,
    config: path.join(folder, first, 'tsconfig.json'),
    configPlace: guide.place,
    links,
  };
}

/** The guide's, under the name of the package that it is for. */
function packageOf(example: string, { packageJson }: GuidePackage): string {
  const own = readManifest(example);
  if (!own) return packageJson;
  const text = manifest.loose().parse(JSON.parse(packageJson));
  return `${JSON.stringify({ ...text, name: own.name }, null, 4)}\n`;
}

function readManifest(folder: string): z.infer<typeof manifest> | undefined {
  const file = path.join(folder, 'package.json');
  return existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** What a package exports, by the source that its build makes it from. */
function entriesOf(folder: string): [string, string][] {
  const { name = '', exports = {} } = readManifest(folder) ?? {};
  return Object.entries(exports).map(([entry, target]) => [
    `${name}${entry.slice(1)}`,
    target.replace('./dist/', 'src/').replace(/\.js$/, '.ts'),
  ]);
}
