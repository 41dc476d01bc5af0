import path from 'node:path';
import type ts from 'typescript';
import type { TextCache } from '../files';
import { importLiterals } from './imports';
import { isDependency } from './resolve-import';
import { typescript } from './typescript';
import { foldersOf, placeInPackage, type VirtualFile } from './virtual';

/** A compiler message with its place in the file that was compiled. */
export interface CompilerMessage {
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 code units. */
  readonly column: number;
  readonly length: number;
  /** For instance 2741. */
  readonly code: number;
  readonly text: string;
}

export interface Compiler {
  /** Says which files on disk, absolute, belong to the program, and that they may have changed. */
  setRoots(files: readonly string[]): void;
  /** Replaces the virtual files of a page. */
  setVirtual(page: string, files: readonly VirtualFile[]): void;
  /** Syntax and type errors of one file. */
  check(file: string): CompilerMessage[];
  /** Names that a module, as a file imports it, exports; none when it cannot be found. */
  exportsOf(file: string, specifier: string): string[];
  /** What answers an editor's questions about the files as they are now. */
  readonly service: ts.LanguageService;
  /** Gives back the memory of the program. */
  dispose(): void;
}

/** What documentation of another project, or a project under trial, needs besides. */
export interface CompilerSettings {
  /** Absolute declaration files of packages that may change in the life of the compiler. */
  readonly live?: readonly string[];
  /** Options that stand above those of the config. */
  readonly options?: ts.CompilerOptions;
  /** The absolute file that an import of a virtual file means, where nothing else is found for it. */
  readonly resolveElsewhere?: (specifier: string, containing: string) => string | undefined;
}

/** Shared by all compilers of a process, so that the standard library is parsed once. */
let registry: ts.DocumentRegistry | undefined;

/**
 * One language service over all examples and all inline fences: a program, and its standard library and
 * framework declarations, is parsed once, however many snippets there are.
 *
 * @param configFile absolute path of the tsconfig that all examples extend
 * @throws Error when the config cannot be read
 */
export function createCompiler(
  configFile: string,
  texts: TextCache,
  { options: overrides, resolveElsewhere, live = [] }: CompilerSettings = {},
): Compiler {
  const ts = typescript();
  const options = { ...readOptions(configFile), ...overrides };
  const alive = new Set(live);
  const isFixed = (file: string) => isDependency(file) && !alive.has(file);
  const virtual = new Map<string, VirtualFile>();
  const byPage = new Map<string, readonly VirtualFile[]>();
  let roots: readonly string[] = [];
  let virtualFolders: ReadonlySet<string> | undefined;
  const isVirtualFolder = (dir: string) => {
    virtualFolders ??= foldersOf(virtual.keys());
    return virtualFolders.has(dir);
  };

  // What was found, and not found, holds until a file may have appeared.
  let resolutions: ts.ModuleResolutionCache | undefined;
  const resolutionCache = () =>
    (resolutions ??= ts.createModuleResolutionCache(path.dirname(configFile), (name) => name, options));

  let generation = 0;
  const readFile = (file: string) => virtual.get(file)?.text ?? texts.read(file)?.text;
  const fileExists = (file: string) => virtual.has(file) || ts.sys.fileExists(file);
  const resolutionHost = {
    fileExists,
    readFile,
    directoryExists: (dir: string) => isVirtualFolder(dir) || ts.sys.directoryExists(dir),
    realpath: (file: string) => (virtual.has(file) ? file : (ts.sys.realpath?.(file) ?? file)),
  };
  const host: ts.LanguageServiceHost = {
    fileExists,
    readFile,
    directoryExists: resolutionHost.directoryExists,
    realpath: resolutionHost.realpath,
    getCurrentDirectory: () => path.dirname(configFile),
    getDirectories: (dir) => ts.sys.getDirectories(dir),
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    // While it stays the same, a question does not begin with a look at each of some thousand files.
    getProjectVersion: () => String(generation),
    getScriptFileNames: () => [...roots, ...virtual.keys()],
    getScriptVersion: (file) =>
      virtual.get(file)?.text ?? (isFixed(file) ? '1' : (texts.read(file)?.version ?? '')),
    getScriptSnapshot: (file) => {
      const text = isFixed(file) ? ts.sys.readFile(file) : readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    resolveModuleNameLiterals: (literals, containing, redirected, settings, source) =>
      literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(source, literal, settings);
        const resolve = (from: string) =>
          ts.resolveModuleName(
            literal.text,
            from,
            settings,
            resolutionHost,
            resolutionCache(),
            redirected,
            mode,
          );
        const found = resolve(containing);
        const fence = virtual.get(containing);
        if (found.resolvedModule || !fence) return found;
        const elsewhere = resolveElsewhere?.(literal.text, containing);
        if (elsewhere) return toResolved(elsewhere);
        if (!literal.text.startsWith('.')) return found;
        // The fence stands in its package's `src`: what it does not bring itself, it finds there.
        return resolve(placeInPackage(fence));
      }),
  };
  registry ??= ts.createDocumentRegistry();
  const service = ts.createLanguageService(host, registry);

  // The service compares every file's version at each call; between changes one comparison is enough.
  let program: ts.Program | undefined;
  const currentProgram = () => (program ??= service.getProgram());
  const sourceOf = (file: string) => currentProgram()?.getSourceFile(file);
  const forget = () => {
    generation += 1;
    program = undefined;
    resolutions = undefined;
  };
  return {
    setRoots(files) {
      forget();
      roots = files;
    },
    setVirtual(page, files) {
      // The same files leave the program, and what it already checked, as it is.
      if (isSame(byPage.get(page) ?? [], files)) return;
      forget();
      for (const { file } of byPage.get(page) ?? []) virtual.delete(file);
      for (const entry of files) virtual.set(entry.file, entry);
      byPage.set(page, files);
      virtualFolders = undefined;
    },
    check(file) {
      const source = sourceOf(file);
      const messages = source
        ? [
            ...(currentProgram()?.getSyntacticDiagnostics(source) ?? []),
            ...(currentProgram()?.getSemanticDiagnostics(source) ?? []),
          ]
        : [];
      return messages.map(toMessage);
    },
    exportsOf(file, specifier) {
      const source = sourceOf(file);
      if (!source) return [];
      const literal = importLiterals(source).find(({ text }) => text === specifier);
      const checker = currentProgram()?.getTypeChecker();
      const symbol = literal && checker?.getSymbolAtLocation(literal);
      return symbol && checker ? checker.getExportsOfModule(symbol).map(({ name }) => name) : [];
    },
    service,
    dispose() {
      forget();
      service.dispose();
    },
  };
}

function toResolved(file: string): ts.ResolvedModuleWithFailedLookupLocations {
  const extension = /(?:\.d)?\.[cm]?[jt]sx?$/.exec(file)?.[0] ?? typescript().Extension.Ts;
  return { resolvedModule: { resolvedFileName: file, extension, isExternalLibraryImport: false } };
}

/**
 * The options of a tsconfig, for a program whose files the engine brings itself.
 *
 * @throws Error when the config cannot be read
 */
export function readOptions(configFile: string): ts.CompilerOptions {
  const ts = typescript();
  const parsed = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
    ...ts.sys,
    // The engine brings its own files.
    readDirectory: () => [],
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(`${configFile}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    },
  });
  const fatal = parsed?.errors.find(({ code }) => !NO_FILES.includes(code));
  if (!parsed || fatal) {
    throw new Error(`${configFile}: ${ts.flattenDiagnosticMessageText(fatal?.messageText, '\n')}`);
  }
  // A fence without imports is a module all the same: its names must not leak into other fences.
  return { ...parsed.options, noEmit: true, moduleDetection: ts.ModuleDetectionKind.Force };
}

/** Messages that say that a config lists no files. */
const NO_FILES = [18002, 18003];

function toMessage({ file, start = 0, length = 1, code, messageText }: ts.Diagnostic): CompilerMessage {
  const ts = typescript();
  const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
  return {
    line: line + 1,
    column: character + 1,
    length,
    code,
    text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  };
}

function isSame(a: readonly VirtualFile[], b: readonly VirtualFile[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ file, text }, index) => file === b[index]?.file && text === b[index].text)
  );
}
