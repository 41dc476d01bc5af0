import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { FRAMEWORK } from './framework';
import { fileStamp } from '../../shared/node/file-stamp';
import { DEFAULT_OPTIONS } from './places';

/** What a text pulls into its compilation. */
export interface Closure {
  /** Example files that it imports, transitively, below `examples/` and in order. */
  readonly files: readonly string[];
  /** Whether it, or one of them, imports the framework. */
  readonly usesFramework: boolean;
}

/**
 * Anything that looks like an import. Text in a comment may match as well: a file too many in a closure makes
 * evidence outdated once too often, and never keeps it too long. It needs no compiler, so that pages stay quick.
 */
const SPECIFIER = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"])([^'"\n]+)\1/g;
const ENDINGS = ['.ts', '.tsx', '.d.ts', '.mts', '.cts', '/index.ts', '/index.d.ts'];

/**
 * Reads imports of the examples. Files are read when asked for, and again when they have changed on disk.
 *
 * @param stamp tells a changed file from one that is the same
 */
export function createClosureReader(
  root: string,
  stamp: (file: string) => string = (file) => fileStamp(file) ?? '',
) {
  const examplesDir = path.join(root, DEFAULT_OPTIONS.examples);
  const mapped = readMapped(path.join(root, DEFAULT_OPTIONS.compilerConfig));
  const known = new Map<string, { stamp: string; text: string; specifiers: readonly string[] }>();

  const read = (file: string) => {
    const found = stamp(file);
    const entry = known.get(file);
    if (entry?.stamp === found) return entry;
    const text = readFileSync(file, 'utf8');
    const fresh = { stamp: found, text, specifiers: findSpecifiers(text) };
    known.set(file, fresh);
    return fresh;
  };
  const resolve = (specifier: string, folder: string): string | undefined => {
    const plain = specifier.startsWith('.') ? path.resolve(folder, specifier) : mapped.get(specifier);
    if (plain === undefined) return undefined;
    const bare = plain.replace(/\.[cm]?jsx?$/, '');
    return [plain, ...ENDINGS.map((ending) => bare + ending)].find((file) => stamp(file) !== '');
  };
  const name = (file: string) => path.relative(examplesDir, file).split(path.sep).join('/');

  return {
    /** The text of an example file, named below `examples/`. */
    textOf: (file: string): string => read(path.join(examplesDir, ...file.split('/'))).text,
    /**
     * @param text its own text
     * @param folder the absolute folder that its relative imports start from
     */
    closureOf(text: string, folder: string): Closure {
      const files = new Set<string>();
      let usesFramework = false;
      const visit = (specifiers: readonly string[], from: string) => {
        for (const specifier of specifiers) {
          if (specifier.startsWith(`${FRAMEWORK}/`)) usesFramework = true;
          const file = resolve(specifier, from);
          if (!file || files.has(file)) continue;
          files.add(file);
          visit(read(file).specifiers, path.dirname(file));
        }
      };
      visit(findSpecifiers(text), folder);
      return { files: [...files].map(name).sort(), usesFramework };
    },
  };
}

export type ClosureReader = ReturnType<typeof createClosureReader>;

function findSpecifiers(text: string): string[] {
  return [...new Set([...text.matchAll(SPECIFIER)].map((match) => match[2] ?? ''))];
}

/** Names of example packages with the absolute files that the tsconfig says they are. */
function readMapped(configFile: string): Map<string, string> {
  const config = parse(readFileSync(configFile, 'utf8')) as {
    compilerOptions?: { paths?: Record<string, string[]> };
  };
  return new Map(
    Object.entries(config.compilerOptions?.paths ?? {}).flatMap(([name, [target]]) =>
      target === undefined ? [] : [[name, path.resolve(path.dirname(configFile), target)]],
    ),
  );
}
