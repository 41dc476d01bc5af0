import type ts from 'typescript';
import type { EditorDeclarations } from '../../../shared/editor';
import { createDocumentTable } from './document-table';
import type { Files } from './messages';

type TypeScript = typeof ts;

/** Where the examples are in the editor. */
const HOME = '/examples/';
const LIB = '/lib/lib.es2023.full.d.ts';

/** The file system of the language service: declarations that never change, and files that do. */
export interface FileHost extends ts.LanguageServiceHost {
  /** Path of an example's file in this file system. */
  pathOf(file: string): string;
  /** The way back; undefined for what is no file of the example. */
  fileOf(path: string): string | undefined;
  /** Forgets all files but these. */
  open(files: Files): void;
  /** Replaces the text of one, and knows it from now on. */
  write(file: string, text: string): void;
  /** The text of one as it is now. */
  textOf(file: string): string;
  /** The texts of its GraphQL documents. */
  documentsOf(file: string): ReadonlySet<string>;
  /** Whether the types of its documents are known, of its text and of what it imports as they are now. */
  hasTypes(file: string): boolean;
  /** Notes the types of the documents of one, by their texts. */
  noteTypes(file: string, types: ReadonlyMap<string, string>): void;
}

/** Makes a file system of declarations, without any file of an example. */
export function createFileHost(compiler: TypeScript, declarations: EditorDeclarations): FileHost {
  const library = new Map(Object.entries(declarations.files));
  const snapshots = new Map<string, ts.IScriptSnapshot>();
  const own = new Map<string, { version: number; text: string }>();
  let version = 0;
  let folders = new Set<string>();

  const read = (path: string): string | undefined => own.get(path)?.text ?? library.get(path);
  const exists = (path: string): boolean => own.has(path) || library.has(path);
  const { documents: lookUp } = declarations;
  const table = createDocumentTable();
  let lookUpVersion = 0;
  const write = (path: string, text: string): void => {
    own.set(path, { version: ++version, text });
    if (lookUp !== undefined) table.write(path, text);
  };
  const refreshDocuments = (): void => {
    if (lookUp === undefined) return;
    const text = table.declare();
    if (text === library.get(lookUp)) return;
    library.set(lookUp, text);
    snapshots.delete(lookUp);
    lookUpVersion = version;
  };
  /** A file of the example, and those of them that it imports. */
  const withImports = (path: string, found = new Set<string>()): ReadonlySet<string> => {
    const text = own.get(path)?.text;
    if (text === undefined || found.has(path)) return found;
    found.add(path);
    const options = host.getCompilationSettings();
    for (const { fileName } of compiler.preProcessFile(text).importedFiles) {
      const { resolvedModule } = compiler.resolveModuleName(fileName, path, options, host);
      if (resolvedModule) withImports(resolvedModule.resolvedFileName, found);
    }
    return found;
  };
  const refreshFolders = (): void => {
    folders = new Set([...library.keys(), ...own.keys()].flatMap(foldersAbove));
  };
  const host: FileHost = {
    pathOf: (file) => HOME + file,
    fileOf: (path) => (own.has(path) ? path.slice(HOME.length) : undefined),
    open(files) {
      own.clear();
      table.clear();
      for (const [file, text] of Object.entries(files)) write(HOME + file, text);
      refreshDocuments();
      refreshFolders();
    },
    write(file, text) {
      const isNew = !own.has(HOME + file);
      write(HOME + file, text);
      refreshDocuments();
      if (isNew) refreshFolders();
    },
    textOf: (file) => own.get(HOME + file)?.text ?? '',
    documentsOf: (file) => table.documentsOf(HOME + file),
    hasTypes: (file) => table.hasTypes(HOME + file),
    noteTypes(file, types) {
      table.noteTypes(HOME + file, types, [...withImports(HOME + file)]);
      version++;
      refreshDocuments();
    },

    // The service else looks at every declaration before each answer, for whether it is another. Only one is ever.
    getProjectVersion: () => String(version),
    getCompilationSettings: once(() => readOptions(compiler, declarations.options)),
    getScriptFileNames: () => [...own.keys()],
    getScriptVersion: (path) => String(path === lookUp ? lookUpVersion : (own.get(path)?.version ?? 0)),
    getScriptSnapshot(path) {
      const mine = own.get(path);
      if (mine) return compiler.ScriptSnapshot.fromString(mine.text);
      const text = library.get(path);
      if (text === undefined) return undefined;
      const snapshot = snapshots.get(path) ?? compiler.ScriptSnapshot.fromString(text);
      snapshots.set(path, snapshot);
      return snapshot;
    },
    getCurrentDirectory: () => HOME,
    getDefaultLibFileName: () => LIB,
    useCaseSensitiveFileNames: () => true,
    fileExists: exists,
    readFile: read,
    directoryExists: (path) => folders.has(path.replace(/\/$/, '')),
    getDirectories: () => [],
    realpath: (path) => path,
  };
  return host;
}

function foldersAbove(path: string): string[] {
  const segments = path.split('/').slice(1, -1);
  return ['', ...segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`)];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The options of the examples, with a source map inside of what is emitted. */
function readOptions(compiler: TypeScript, raw: EditorDeclarations['options']): ts.CompilerOptions {
  const { options } = compiler.convertCompilerOptionsFromJson(raw, HOME);
  return { ...options, pathsBasePath: HOME, inlineSourceMap: true, inlineSources: true };
}
