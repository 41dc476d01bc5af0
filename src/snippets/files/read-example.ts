import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Why a file below `examples/` cannot be shown. */
export type FileFault =
  'path-outside' | 'path-generated' | 'file-missing' | 'file-directory' | 'file-binary' | 'file-encoding';

export type ExampleText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: FileFault; readonly detail: string };

/** Folders that tools write: what they hold may be stale, or someone else's. */
const GENERATED = ['node_modules', 'dist', 'coverage'];

/**
 * Reads a file below the examples folder, and nothing else: a path that leaves the folder by `..`, by being
 * absolute or through a symbolic link is refused before it is opened.
 *
 * @param examplesDir absolute path of the folder
 * @param file path below it as the page writes it, with `/`
 */
export function readExample(examplesDir: string, file: string): ExampleText {
  const lexical = checkPath(file);
  if (lexical) return lexical;
  const absolute = path.join(examplesDir, file);
  try {
    const root = realpathSync(examplesDir);
    const real = realpathSync(absolute);
    if (real !== root && !real.startsWith(root + path.sep)) {
      return fault('path-outside', `"${file}" is a link that leaves the examples folder`);
    }
    // A file system that ignores case would accept here what another machine then misses.
    if (!hasExactCase(root, real, file) && !goesThroughLink(examplesDir, file)) {
      return fault('file-missing', `there is no "${file}"; a file of that name in other case exists`);
    }
    if (statSync(real).isDirectory()) return fault('file-directory', `"${file}" is a folder`);
    return decode(file, readFileSync(real));
  } catch (error) {
    if (isMissing(error)) return fault('file-missing', `there is no file "${file}" below examples/`);
    throw error;
  }
}

function checkPath(file: string): ExampleText | undefined {
  if (file.includes('\0')) return fault('path-outside', 'the path holds a NUL character');
  if (file.includes('\\'))
    return fault('path-outside', `"${file}" holds a backslash; paths are written with "/"`);
  if (path.posix.isAbsolute(file) || /^[a-z]:/i.test(file)) {
    return fault('path-outside', `"${file}" is absolute; paths start below examples/`);
  }
  const segments = file.split('/');
  if (segments.includes('..')) return fault('path-outside', `"${file}" leaves the examples folder`);
  const generated = segments.find((segment) => GENERATED.includes(segment));
  if (generated) return fault('path-generated', `"${file}" lies in "${generated}", which tools write`);
  if (segments.includes('') || segments.includes('.')) {
    return fault('file-missing', `"${file}" is not written plainly: it has an empty or "." segment`);
  }
  return undefined;
}

function decode(file: string, bytes: Buffer): ExampleText {
  if (bytes.includes(0)) return fault('file-binary', `"${file}" is not a text file: it holds a NUL byte`);
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes) };
  } catch {
    return fault('file-encoding', `"${file}" is not valid UTF-8`);
  }
}

function hasExactCase(root: string, real: string, file: string): boolean {
  return real === path.join(root, ...file.split('/'));
}

function goesThroughLink(examplesDir: string, file: string): boolean {
  let current = examplesDir;
  return file.split('/').some((segment) => {
    current = path.join(current, segment);
    return lstatSync(current).isSymbolicLink();
  });
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(String(error.code))
  );
}

function fault(name: FileFault, detail: string): ExampleText {
  return { ok: false, fault: name, detail };
}
