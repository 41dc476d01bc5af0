import type { TextCache } from '../files';
import type { CompilerMessage } from './reference-compiler';
import type { Graph } from './graph';
import { createNativeCompiler, type NativeCompiler } from './native-compiler';
import { toNativeText, toOriginal, type NativeText } from './native-output';
import type { Verdict } from './verdict';
import { fenceFolder, foldersOf, type VirtualFile } from './virtual';

/** The project as the native compiler is to see it. */
export interface NativeProject {
  readonly roots: readonly string[];
  readonly virtual: ReadonlyMap<string, VirtualFile>;
  readonly graph: Graph;
  /** Absolute files on disk that may be read. */
  readonly files: readonly string[];
  readonly texts: TextCache;
}

/**
 * The native compiler with its virtual files, started when it is first needed. When it cannot be started or breaks
 * off, that is noted once, and every verdict is `undefined`: TypeScript 6 then has to do all of it.
 */
export function createNativeGate(configFile: string, create = createNativeCompiler) {
  const notes: string[] = [];
  let compiler: NativeCompiler | undefined;
  let isBroken = false;
  let texts = new Map<string, NativeText>();
  let readText: (file: string) => string | undefined = () => undefined;

  /** Does something with the compiler; `undefined` when there is none, or none any more. */
  const attempt = <T>(act: (native: NativeCompiler) => T): T | undefined => {
    if (isBroken) return undefined;
    try {
      return act((compiler ??= create(configFile, { noEmit: true })));
    } catch (error) {
      isBroken = true;
      const reason = error instanceof Error ? error.message : String(error);
      notes.push(
        `the native compiler does not run (${reason}): TypeScript 6 checks alone, which takes longer`,
      );
      return undefined;
    }
  };

  return {
    update({ roots, virtual, graph, files, texts: disk }: NativeProject): void {
      const fences = groupByFence(virtual.values());
      texts = new Map();
      for (const [file, entry] of virtual) {
        const node = graph.node(file);
        const siblings = fences.get(fenceFolder(entry)) ?? new Set();
        if (node) texts.set(file, toNativeText(entry, node.facts, siblings));
      }
      const known = new Set(files);
      // The very texts that the verdict's key is made of, even if a file changes at this moment.
      readText = (file) => texts.get(file)?.text ?? (known.has(file) ? disk.read(file)?.text : undefined);
      const versions = new Map<string, string>();
      for (const file of files) versions.set(file, disk.read(file)?.version ?? '');
      for (const [file, { text }] of texts) versions.set(file, text);
      const names = new Set(virtual.keys());
      const needsFolders = [...fences.values()].some(({ size }) => size > 1);
      attempt((native) =>
        native.update({
          roots: [...roots, ...names],
          versions,
          readText,
          virtual: needsFolders ? { files: names, folders: foldersOf(names) } : undefined,
        }),
      );
    },
    /** @returns messages of each file, or nothing when there is no native compiler */
    check(files: readonly string[]): Verdict | undefined {
      return attempt((native) =>
        files.map((file): CompilerMessage[] => {
          const rewritten = texts.get(file);
          const messages = native.check(file, rewritten?.text ?? readText(file) ?? '');
          return rewritten ? messages.map((message) => toOriginal(message, rewritten)) : messages;
        }),
      );
    },
    close(): void {
      const closing = compiler;
      if (closing) attempt(() => closing.close());
      compiler = undefined;
    },
    takeNotes: () => notes.splice(0),
  };
}

function groupByFence(virtual: Iterable<VirtualFile>): Map<string, Set<string>> {
  const fences = new Map<string, Set<string>>();
  for (const entry of virtual) {
    const folder = fenceFolder(entry);
    fences.set(folder, (fences.get(folder) ?? new Set()).add(entry.file));
  }
  return fences;
}
