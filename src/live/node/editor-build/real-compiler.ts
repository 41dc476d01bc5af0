import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Diagnostic, Files } from '../../worker/typescript';
import { readOptions } from './compiler-options';

/** One line for each diagnostic, as {@link RealCompiler} gives them. */
export const print = ({ file, from, to, code, message }: Diagnostic): string =>
  `${file} ${from}-${to} TS${code}: ${message}`;

/** What the editor's answers are compared with. */
export interface RealCompiler {
  /** Replaces the text of a file. */
  edit(file: string, text: string): void;
  /** Of all files. */
  diagnostics(): string[];
}

/**
 * The compiler over the real `node_modules`, as `npm run typecheck` uses it.
 *
 * @param files - texts by path below `examples/`
 */
export function openRealCompiler(root: string, files: Files): RealCompiler {
  const at = (file: string) => path.join(root, 'examples', file);
  const texts = new Map(Object.entries(files).map(([file, text]) => [at(file), { text, version: 1 }]));
  const service = ts.createLanguageService({
    getCompilationSettings: () => readOptions(root),
    getScriptFileNames: () => [...texts.keys()],
    getScriptVersion: (file) => String(texts.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text =
        texts.get(file)?.text ?? (ts.sys.fileExists(file) ? readFileSync(file, 'utf8') : undefined);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => path.join(root, 'examples'),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    directoryExists: (folder) => ts.sys.directoryExists(folder),
    getDirectories: (folder) => ts.sys.getDirectories(folder),
    realpath: (file) => ts.sys.realpath?.(file) ?? file,
  });
  return {
    edit(file, text) {
      texts.set(at(file), { text, version: (texts.get(at(file))?.version ?? 0) + 1 });
    },
    diagnostics: () =>
      Object.keys(files).flatMap((file) =>
        [...service.getSyntacticDiagnostics(at(file)), ...service.getSemanticDiagnostics(at(file))]
          .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
          .map(({ start = 0, length = 0, code, messageText }) => {
            const message = ts.flattenDiagnosticMessageText(messageText, '\n').replaceAll(root, '');
            return `${file} ${start}-${start + length} TS${code}: ${message}`;
          }),
      ),
  };
}
