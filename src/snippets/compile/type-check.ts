import path from 'node:path';
import type ts from 'typescript';
import * as z from 'zod';
import { type Store } from '../cache';
import { shortHash } from '../../shared/node/hash';
import type { TextCache } from '../files';
import { createCompiler, readOptions, type Compiler, type CompilerMessage } from './reference-compiler';
import { createGraph, type Graph } from './graph';
import type { ImportSite } from './imports';
import { createNativeGate } from './native-check';
import { packageOfImport } from './packages';
import { createResolver } from './resolve-import';
import { groupUnits, type Unit } from './units';
import {
  isExpected,
  isSameVerdict,
  verdictSchema,
  type Decision,
  type Dispute,
  type Verdict,
} from './verdict';
import type { VirtualFile } from './virtual';

export interface GateOptions {
  /** Absolute path of the tsconfig that all examples extend; its folder holds the examples. */
  readonly configFile: string;
  readonly texts: TextCache;
  readonly store: Store;
  readonly decision: Decision;
  /** Hash of all that decides verdicts and does not lie among the examples. */
  readonly environment: string;
  /** Absolute declaration files of packages that may change all the same: their content decides verdicts as well. */
  readonly live: readonly string[];
  /** Absolute files that decide how imports resolve: all of the examples, and among them each package.json. */
  readonly listFiles: () => readonly string[];
}

/** Types of all examples and all inline fences. What an earlier check found holds while its reasons are the same. */
export interface Gate {
  /** Says which files on disk, absolute, belong to the program, and that they may have changed. */
  setRoots(files: readonly string[]): void;
  /** Replaces the virtual files of a page. */
  setVirtual(page: string, files: readonly VirtualFile[]): void;
  /** Finds the verdict on every file. */
  judge(): void;
  /** Starts the compiler that the next edit needs, where verdicts from disk have spared it until now. */
  warm(): void;
  /** Syntax and type errors of one file. */
  check(file: string): readonly CompilerMessage[];
  /** What the compilers do not agree on in a file, as far as both have looked. */
  dispute(file: string): Dispute | undefined;
  imports(file: string): readonly ImportSite[];
  /** Project files, absolute, that a file needs to compile: itself and what it imports, transitively. */
  closure(file: string): readonly string[];
  /** TypeScript 6's answers to an editor's questions about any of the files, until `rest`. */
  openService(): ts.LanguageService;
  /** Keeps what was found for later processes, and gives back the memory of compilers that have said all. */
  rest(): void;
  /** Sentences about what did not work as it should, each told once. */
  takeNotes(): string[];
}

const unknown = z.unknown().optional();
const manifest = z.object({
  name: unknown,
  type: unknown,
  exports: unknown,
  imports: unknown,
  main: unknown,
  types: unknown,
  typings: unknown,
  typesVersions: unknown,
});

interface Judgement {
  readonly verdict: Verdict;
  readonly disputes: readonly (Dispute | undefined)[];
}

export function createGate(options: GateOptions): Gate {
  const { configFile, texts, store, decision, live } = options;
  const folder = path.dirname(configFile);
  const byPage = new Map<string, readonly VirtualFile[]>();
  const native = createNativeGate(configFile);
  let roots: readonly string[] = [];
  let six: Compiler | undefined;
  let state: State | undefined;

  /** The project at one moment; made anew when it may have changed. */
  interface State {
    readonly graph: Graph;
    readonly virtual: ReadonlyMap<string, VirtualFile>;
    readonly units: ReadonlyMap<string, Unit>;
    readonly common: string;
    readonly judged: Map<Unit, Judgement>;
    isNativeReady: boolean;
  }
  const current = (): State => (state ??= look());
  const look = (): State => {
    const virtual = new Map([...byPage.values()].flat().map((entry) => [entry.file, entry]));
    const listing = options.listFiles();
    const manifests = listing
      .filter((file) => path.basename(file) === 'package.json')
      .flatMap((file) => [path.relative(folder, file), readResolution(texts.read(file)?.text ?? '')]);
    const environment = shortHash(
      options.environment,
      ...live.flatMap((file) => [file, texts.read(file)?.text ?? '']),
    );
    const surroundings = shortHash(
      environment,
      ...manifests,
      ...listing.map((file) => path.relative(folder, file)),
    );
    const graph = createGraph({
      folder,
      store,
      surroundings,
      virtual,
      readText: (file) => texts.read(file)?.text,
      createResolver: () => createResolver(readOptions(configFile), virtual, folder),
    });
    const units = groupUnits(roots, virtual.values());
    const all = [...units.keys()];
    return {
      graph,
      virtual,
      units,
      common: shortHash(environment, ...manifests, ...describeProgram(graph, all)),
      judged: new Map(),
      isNativeReady: false,
    };
  };
  const nativeVerdict = (unit: Unit): Verdict | undefined => {
    const now = current();
    if (!now.isNativeReady) {
      const { virtual, graph } = now;
      native.update({ roots, virtual, graph, files: [...options.listFiles(), ...live], texts });
      now.isNativeReady = true;
    }
    return native.check(unit.files);
  };
  const closeNative = () => {
    native.close();
    if (state) state.isNativeReady = false;
  };
  const openSix = (): Compiler => {
    if (six) return six;
    six = createCompiler(configFile, texts, { live });
    six.setRoots(roots);
    for (const [page, files] of byPage) six.setVirtual(page, files);
    return six;
  };
  const sixthVerdict = (unit: Unit): Verdict => unit.files.map((file) => openSix().check(file));
  const known = (by: '6' | '7', unit: Unit): Verdict | undefined =>
    verdictSchema.safeParse(store.get(by + keyOf(unit))).data;
  const ask = (by: '6' | '7', unit: Unit, find: (unit: Unit) => Verdict | undefined): Verdict | undefined => {
    const kept = known(by, unit);
    if (kept) return kept;
    const verdict = find(unit);
    if (verdict) store.set(by + keyOf(unit), verdict);
    return verdict;
  };
  const keyOf = (unit: Unit): string => (unit.key ??= findKey(current().graph, current().common, unit));

  const decide = (unit: Unit): Judgement => {
    const isNew = !known('6', unit) || !known('7', unit);
    const needsSeven = decision === 'both' || !known('6', unit);
    const seven = needsSeven ? ask('7', unit, nativeVerdict) : known('7', unit);
    const sixth = known('6', unit) ?? (seven && decision !== 'both' ? provisional(unit, seven) : undefined);
    if (sixth === seven && seven) return { verdict: seven, disputes: [] };
    const last = sixth ?? ask('6', unit, sixthVerdict) ?? [];
    if (seven && isNew) store.set(pairKey(unit, seven), last);
    const disputes = unit.files.map((_, index): Dispute | undefined => {
      const sides = { six: last[index] ?? [], seven: seven?.[index] ?? [] };
      return seven && !isSameVerdict(sides.six, sides.seven) ? sides : undefined;
    });
    return { verdict: last, disputes };
  };
  /** What stands in for the word of TypeScript 6 until it is asked; `undefined` when it must be asked now. */
  const provisional = (unit: Unit, seven: Verdict): Verdict | undefined => {
    if (isExpected(seven, unit.expects)) return seven;
    if (decision !== 'native') return undefined;
    if (unit.expects.length === 0) return seven;
    // The two name some errors differently. While 7 says what it said when 6 last looked, 6 would as well.
    return verdictSchema.safeParse(store.get(pairKey(unit, seven))).data;
  };
  const pairKey = (unit: Unit, seven: Verdict) =>
    shortHash(
      'pair',
      unit.home,
      ...unit.files.map((file) => current().graph.node(file)?.hash ?? ''),
      JSON.stringify(seven),
    );
  const judgement = (unit: Unit): Judgement => {
    const { judged } = current();
    const found = judged.get(unit) ?? decide(unit);
    judged.set(unit, found);
    return found;
  };
  const unitOf = (file: string) => current().units.get(file);

  return {
    setRoots(files) {
      roots = files;
      state = undefined;
      six?.setRoots(files);
    },
    setVirtual(page, files) {
      if (isSame(byPage.get(page) ?? [], files)) return;
      byPage.set(page, files);
      state = undefined;
      six?.setVirtual(page, files);
    },
    judge() {
      const units = new Set(current().units.values());
      // First one compiler, then the other: both in memory at once would need twice as much of it.
      if (decision !== 'native') {
        for (const unit of units) if (decision === 'both' || !known('6', unit)) ask('7', unit, nativeVerdict);
        closeNative();
      }
      for (const unit of units) judgement(unit);
    },
    warm() {
      const [first] = current().units.values();
      if (first) nativeVerdict(first);
    },
    check(file) {
      const unit = unitOf(file);
      return unit ? (judgement(unit).verdict[unit.files.indexOf(file)] ?? []) : [];
    },
    dispute(file) {
      const unit = unitOf(file);
      return unit && judgement(unit).disputes[unit.files.indexOf(file)];
    },
    imports: (file) => current().graph.node(file)?.facts.imports ?? [],
    closure: (file) =>
      current()
        .graph.closure(file)
        .filter((name) => !current().virtual.has(name)),
    openService: () => openSix().service,
    rest() {
      store.save();
      if (decision === 'native') return;
      closeNative();
      six?.dispose();
      six = undefined;
    },
    takeNotes: () => [...store.takeNotes(), ...native.takeNotes()],
  };
}

/**
 * What any file can see of all others without importing them: declarations for the whole program, and the packages
 * that anyone imports, since their declarations may hold such ones as well.
 */
function describeProgram(graph: Graph, files: readonly string[]): string[] {
  const ambient: string[] = [];
  const packages = new Set<string>();
  for (const file of files) {
    const node = graph.node(file);
    if (!node) continue;
    if (node.facts.isAmbient) ambient.push(node.name, node.hash);
    for (const { specifier } of node.facts.imports) if (packageOfImport(specifier)) packages.add(specifier);
  }
  return [...ambient, '', ...[...packages].sort()];
}

/** What of a package.json decides how modules are found and read. An unreadable one counts by its text. */
function readResolution(text: string): string {
  try {
    return JSON.stringify(manifest.parse(JSON.parse(text)));
  } catch {
    return text;
  }
}

/** Two units with the same key get the same verdict. */
function findKey(graph: Graph, common: string, unit: Unit): string {
  const own = unit.files.flatMap((file) => {
    const node = graph.node(file);
    return node ? [node.name, node.hash] : [];
  });
  const needed = new Set(unit.files.flatMap((file) => graph.closure(file)));
  const shapes = [...needed].flatMap((file) => {
    const node = unit.files.includes(file) ? undefined : graph.node(file);
    return node ? [`${node.name}\0${node.facts.shape}`] : [];
  });
  return shortHash(common, unit.home, ...own, '', ...shapes.sort());
}

function isSame(a: readonly VirtualFile[], b: readonly VirtualFile[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ file, text, expects }, index) =>
        file === b[index]?.file && text === b[index].text && expects?.join() === b[index].expects?.join(),
    )
  );
}
