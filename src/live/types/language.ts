import type ts from 'typescript';
import type { EditorDeclarations } from '../../contract/editor';
import { completionsAt, detailsAt } from './completions';
import { toDiagnostic } from './diagnostics';
import { emitFile } from './emit';
import { createFileHost } from './host';
import type { CallName, Calls, Diagnostic } from './messages';
import { definitionAt, hoverAt, renamingAt } from './names';

/** Answers every question of the protocol. */
export type Language = { readonly [Name in CallName]: (ask: Calls[Name]['ask']) => Calls[Name]['answer'] };

/**
 * Opens TypeScript's language service over declarations. It knows no file of an example until `open`.
 *
 * @param compiler - the `typescript` module
 */
export function createLanguage(compiler: typeof ts, declarations: EditorDeclarations): Language {
  const host = createFileHost(compiler, declarations);
  const service = compiler.createLanguageService(host, compiler.createDocumentRegistry());
  const known = (file: string): string => {
    const path = host.pathOf(file);
    if (host.fileOf(path) === undefined) throw new Error(`The example has no file ${file}`);
    return path;
  };
  const syntaxOf = (file: string): Diagnostic[] =>
    service
      .getSyntacticDiagnostics(known(file))
      .map((diagnostic) => toDiagnostic(compiler, file, diagnostic));
  const semanticsOf = (file: string): Diagnostic[] =>
    service.getSemanticDiagnostics(known(file)).map((diagnostic) => toDiagnostic(compiler, file, diagnostic));

  return {
    open({ files }) {
      host.open(files);
      return null;
    },
    edit({ file, text }) {
      host.write(file, text);
      return null;
    },
    diagnostics: ({ file }) => [...syntaxOf(file), ...semanticsOf(file)].sort((a, b) => a.from - b.from),
    completions: ({ file, position }) => completionsAt(service, known(file), position),
    details: ({ file, position, name }) => detailsAt(compiler, service, known(file), position, name),
    hover: ({ file, position }) => hoverAt(compiler, service, known(file), position),
    definition: ({ file, position }) => definitionAt(host, service, known(file), position),
    rename: ({ file, position }) => renamingAt(host, service, known(file), position),
    emit: ({ files }) => ({
      files: Object.fromEntries(files.map((file) => [file, emitFile(service, known(file), file)])),
      syntax: files.flatMap(syntaxOf),
    }),
  };
}
