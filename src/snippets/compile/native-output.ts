import path from 'node:path';
import type { CompilerMessage } from './reference-compiler';
import type { FileFacts } from './facts';
import { placeInPackage, type VirtualFile } from './virtual';

/** A virtual file as the native compiler is given it. */
export interface NativeText {
  readonly text: string;
  /** What was put in place of specifiers, in file order. */
  readonly edits: readonly Edit[];
}

interface Edit {
  /** One-based. */
  readonly line: number;
  /** One-based column of the first character that was replaced, in the original line. */
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/**
 * The native compiler cannot be told how to resolve an import: a relative one that the fence does not bring itself is
 * written so that it leads to the package's `src` from where the virtual file lies.
 *
 * @param siblings absolute paths of all files of the fence
 */
export function toNativeText(
  virtual: VirtualFile,
  { imports }: FileFacts,
  siblings: ReadonlySet<string>,
): NativeText {
  const folder = path.dirname(virtual.file);
  const edits = imports
    .filter(({ specifier }) => specifier.startsWith('.') && !isOwn(path.join(folder, specifier), siblings))
    .map(({ specifier, line, column }): Edit => {
      const target = path.join(path.dirname(placeInPackage(virtual)), specifier);
      const to = path.relative(folder, target).split(path.sep).join('/');
      return { line, column: column + 1, from: specifier, to: to.startsWith('.') ? to : `./${to}` };
    });
  if (edits.length === 0) return { text: virtual.text, edits };
  const lines = virtual.text.split('\n');
  for (const { line, column, from, to } of edits.toReversed()) {
    const content = lines[line - 1] ?? '';
    if (content.slice(column - 1, column - 1 + from.length) !== from) continue;
    lines[line - 1] = content.slice(0, column - 1) + to + content.slice(column - 1 + from.length);
  }
  return { text: lines.join('\n'), edits };
}

/** What the compiler said about a rewritten text, said about the original. */
export function toOriginal(message: CompilerMessage, { edits }: NativeText): CompilerMessage {
  let { column, length, text } = message;
  for (const edit of edits.toReversed()) {
    text = text.replaceAll(edit.to, () => edit.from);
    if (edit.line !== message.line) continue;
    const growth = edit.to.length - edit.from.length;
    const moved = edits
      .filter(({ line, column: other }) => line === edit.line && other < edit.column)
      .reduce((sum, { from, to }) => sum + to.length - from.length, 0);
    const start = edit.column + moved;
    if (message.column >= start + edit.to.length) column -= growth;
    else if (message.column + message.length >= start + edit.to.length) length -= growth;
  }
  return { ...message, column, length, text };
}

const ENDINGS = ['', '.ts', '.tsx', '.mts', '.cts', '.d.ts', '/index.ts', '/index.tsx'];

function isOwn(target: string, siblings: ReadonlySet<string>): boolean {
  const stem = target.replace(/\.([cm]?)jsx?$/, '.$1ts');
  return (
    siblings.has(stem) || siblings.has(`${stem}x`) || ENDINGS.some((ending) => siblings.has(target + ending))
  );
}
