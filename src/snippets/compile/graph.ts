import path from 'node:path';
import * as z from 'zod';
import { recall, type Store } from '../cache';
import { shortHash } from '../../shared/node/hash';
import { fileFacts, readFacts, type FileFacts } from './facts';
import { isDependency, type ResolveImport } from './resolve-import';
import { fenceFolder, type VirtualFile } from './virtual';

export interface GraphOptions {
  /** Absolute folder that paths in keys are relative to. */
  readonly folder: string;
  readonly store: Store;
  /** Hash of all that decides how an import resolves, apart from the file itself. */
  readonly surroundings: string;
  readonly readText: (file: string) => string | undefined;
  readonly virtual: ReadonlyMap<string, VirtualFile>;
  /** Made when the first import must be resolved anew. */
  readonly createResolver: () => ResolveImport;
}

export interface GraphNode {
  /** Path that neither the project's place nor a fence's line is part of. */
  readonly name: string;
  readonly hash: string;
  readonly facts: FileFacts;
  /** Absolute project files that it imports. */
  readonly targets: readonly string[];
}

/** Portable names of the files that the imports of a file mean. */
const targetList = z.array(z.string());

/**
 * The imports between the project's files, at one moment. What a file's text says, and what its imports mean, comes
 * from the store where it is known, so that nothing is parsed or looked for twice.
 */
export function createGraph(options: GraphOptions) {
  const { folder, store, surroundings, readText, virtual } = options;
  const nodes = new Map<string, GraphNode | undefined>();
  const closures = new Map<string, readonly string[]>();
  let resolver: ResolveImport | undefined;

  const toPortable = (file: string, from?: VirtualFile) => {
    const target = virtual.get(file);
    if (target && from && fenceFolder(target) === fenceFolder(from)) {
      return `~${path.relative(fenceFolder(from), file)}`;
    }
    return path.relative(folder, file);
  };
  const fromPortable = (name: string, from?: VirtualFile) =>
    name.startsWith('~') && from ? path.join(fenceFolder(from), name.slice(1)) : path.join(folder, name);

  const readNode = (file: string): GraphNode | undefined => {
    const own = virtual.get(file);
    const text = own?.text ?? readText(file);
    if (text === undefined) return undefined;
    const sum = shortHash(text);
    const factsKey = shortHash(
      'facts',
      path.extname(file),
      path.extname(file.slice(0, -path.extname(file).length)),
      sum,
    );
    const facts = recall(store, factsKey, fileFacts, () => readFacts(file, text));
    const place = own ? [path.relative(folder, own.home), ...fenceNames(own)] : [];
    const name = toPortable(file, own);
    const key = shortHash('targets', surroundings, name, sum, ...place);
    const names = recall(store, key, targetList, () => {
      resolver ??= options.createResolver();
      const resolve = resolver;
      const found = facts.imports.flatMap(({ specifier }) => resolve(file, specifier) ?? []);
      return [...new Set(found.filter((target) => !isDependency(target)))].map((target) =>
        toPortable(target, own),
      );
    });
    return { name, hash: sum, facts, targets: names.map((target) => fromPortable(target, own)) };
  };
  let names: Map<string, string[]> | undefined;
  /** Names of all files of a fence: they decide what its relative imports mean. */
  const fenceNames = (own: VirtualFile) => {
    names ??= groupNames(virtual.values());
    return names.get(fenceFolder(own)) ?? [];
  };
  const node = (file: string) => {
    if (!nodes.has(file)) nodes.set(file, readNode(file));
    return nodes.get(file);
  };
  return {
    node,
    /** Project files, absolute, that a file needs to compile: itself and what it imports, transitively. */
    closure(file: string): readonly string[] {
      const known = closures.get(file);
      if (known) return known;
      const seen = new Set<string>();
      const open = [file];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const found = seen.has(next) ? undefined : node(next);
        if (!found) continue;
        seen.add(next);
        open.push(...found.targets);
      }
      const files = [...seen];
      closures.set(file, files);
      return files;
    },
  };
}

export type Graph = ReturnType<typeof createGraph>;

function groupNames(files: Iterable<VirtualFile>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const virtual of files) {
    const home = fenceFolder(virtual);
    const group = groups.get(home) ?? [];
    group.push(path.relative(home, virtual.file));
    groups.set(home, group);
  }
  return groups;
}
