import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Options as `tsconfig.json` has them: what crosses to the browser, where the compiler reads them again. */
export type RawCompilerOptions = Readonly<Record<string, unknown>>;

/**
 * Reads what the examples are compiled with.
 *
 * @param root - absolute folder of the project
 * @returns the options of `examples/tsconfig.base.json`, as they stand there
 */
export function readRawOptions(root: string): RawCompilerOptions {
  const file = path.join(root, 'examples/tsconfig.base.json');
  const parsed: { readonly config?: unknown; readonly error?: ts.Diagnostic } = ts.parseConfigFileTextToJson(
    file,
    readFileSync(file, 'utf8'),
  );
  if (parsed.error) throw new Error(ts.flattenDiagnosticMessageText(parsed.error.messageText, '\n'));
  return (parsed.config as { readonly compilerOptions: RawCompilerOptions }).compilerOptions;
}

/**
 * The same options, as the compiler takes them.
 *
 * @param root - absolute folder of the project
 */
export function readOptions(root: string): ts.CompilerOptions {
  const folder = path.join(root, 'examples');
  const { options, errors } = ts.convertCompilerOptionsFromJson(readRawOptions(root), folder);
  const [error] = errors;
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return { ...options, pathsBasePath: folder, noEmit: true };
}
