import path from 'node:path';
import ts from 'typescript';

/**
 * Writes what a file declares, comments included, as `tsc` does for a package, but of the file's text alone.
 *
 * @param file - path below `examples/`, of a `.ts` file
 * @returns the path and the text of the `.d.ts` file
 * @throws Error that names the file and each place whose type does not stand in the text
 */
export function declareFile(file: string, text: string): { readonly file: string; readonly text: string } {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName: path.posix.basename(file),
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, experimentalDecorators: true },
  });
  if (diagnostics.length > 0) throw new Error(diagnostics.map((each) => tell(file, each)).join('\n'));
  return { file: file.replace(/\.ts$/, '.d.ts'), text: outputText };
}

function tell(file: string, { file: source, start = 0, messageText }: ts.Diagnostic): string {
  const { line = 0, character = 0 } = source?.getLineAndCharacterOfPosition(start) ?? {};
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  return `examples/${file}:${line + 1}:${character + 1}: ${message} The editor shows this file as its declarations: write the type.`;
}
