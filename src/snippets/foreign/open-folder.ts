import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { listFiles } from '../files';
import { ForeignError } from './foreign-error';
import { listForeignPages } from './read-pages';

/** Where documentation of another project lies. All paths are absolute. */
export interface ForeignFolders {
  readonly docs: string;
  /** Where relative imports of fences lead; the files of the tsconfig when absent. */
  readonly examples?: string;
  readonly tsconfig: string;
}

/** The same, looked at. */
export interface OpenFolders {
  /** Pages below `docs`, with `/`. */
  readonly pages: readonly string[];
  readonly tsconfig: string;
  /** Folder of the tsconfig: where packages are found. */
  readonly home: string;
  /** Folder that relative imports start from. */
  readonly base: string;
  /** Absolute source files that fences may import. */
  readonly sources: readonly string[];
  /** Absolute declaration files of the project, which every fence knows. */
  readonly ambient: readonly string[];
  /** Compiler options that must differ from the tsconfig's. */
  readonly options: ts.CompilerOptions;
}

const SOURCE = /(?<!\.d)\.[cm]?tsx?$/;
const DECLARATION = /\.d\.[cm]?ts$/;
const TEST = /\.(?:spec|test|stories)\.[cm]?tsx?$/;

/**
 * Looks for what was named.
 *
 * @throws ForeignError when something is not there, or cannot be used
 */
export function openFolders({ docs, examples, tsconfig }: ForeignFolders): OpenFolders {
  if (!isFolder(docs))
    throw new ForeignError('docs-missing', `there is no folder ${docs}. Name one with --docs`);
  if (examples !== undefined && !isFolder(examples)) {
    const message = `there is no folder ${examples}. Name one with --examples, or leave it out`;
    throw new ForeignError('examples-missing', message);
  }
  const config = isFolder(tsconfig) ? path.join(tsconfig, 'tsconfig.json') : tsconfig;
  if (!existsSync(config)) {
    const message = `there is no ${config}. Name the tsconfig of the project that is documented with --tsconfig`;
    throw new ForeignError('tsconfig-missing', message);
  }
  const pages = listForeignPages(docs);
  if (pages.length === 0) {
    throw new ForeignError(
      'docs-empty',
      `${docs} holds no .md or .mdx file. Name a folder with pages with --docs`,
    );
  }
  const { fileNames, options } = readConfig(config);
  const files = fileNames.filter((file) => !file.includes('/node_modules/'));
  const own =
    examples === undefined ? files : listFiles(examples, () => true).map((file) => path.join(examples, file));
  return {
    pages,
    tsconfig: config,
    home: path.dirname(config),
    base: examples ?? path.dirname(config),
    sources: own.filter((file) => SOURCE.test(file) && !TEST.test(file)),
    ambient: files.filter((file) => DECLARATION.test(file)),
    options: overrides(options),
  };
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readConfig(config: string): ts.ParsedCommandLine {
  const fail = (message: string | ts.DiagnosticMessageChain | undefined): never => {
    const text = ts.flattenDiagnosticMessageText(message, '\n').replace(/\.$/, '');
    throw new ForeignError(
      'tsconfig-invalid',
      `${config} cannot be used: ${text}. Mend it, or name another one`,
    );
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(config, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => fail(messageText),
  });
  const said = parsed ? ts.getConfigFileParsingDiagnostics(parsed) : [];
  const error = said.find(({ code }) => !NO_FILES.includes(code));
  if (!parsed || error) return fail(error?.messageText ?? 'it cannot be read');
  return parsed;
}

/** Messages that say that a config lists no files: fences are the files. */
const NO_FILES = [18002, 18003];

/** Fences are excerpts: what they do not use, emit or reach is no mistake. */
function overrides({ jsx }: ts.CompilerOptions): ts.CompilerOptions {
  return {
    noUnusedLocals: false,
    noUnusedParameters: false,
    allowUnreachableCode: true,
    allowUnusedLabels: true,
    composite: false,
    incremental: false,
    declaration: false,
    declarationMap: false,
    isolatedDeclarations: false,
    emitDeclarationOnly: false,
    skipLibCheck: true,
    ...(jsx === undefined ? { jsx: ts.JsxEmit.Preserve } : {}),
  };
}
