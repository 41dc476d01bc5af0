import type ts from 'typescript';
import type { EditorDeclarations } from '../../../shared/editor';
import { completionsAt, detailsAt } from './completions';
import { toDiagnostic } from './diagnostics';
import { emitFile } from './emit';
import { findDocumentCalls, writeDocumentType, type DocumentCall } from './document-types';
import { createFileHost } from './host';
import type { CallName, Calls, Diagnostic, Span } from './messages';
import { definitionAt, hoverAt, renamingAt } from './names';
import { partsOf } from './parts';
import { changedLines, mergePart, type Checked, type Part } from './recheck';

/** What the language service has, and its declarations do not tell: VS Code asks it while somebody types. */
interface RegionalService extends ts.LanguageService {
  /** Undefined where that is no less than the whole file. */
  getRegionSemanticDiagnostics(
    file: string,
    ranges: readonly ts.TextRange[],
  ): { readonly diagnostics: readonly ts.Diagnostic[]; readonly spans: readonly ts.TextSpan[] } | undefined;
}

/** Answers every question of the protocol. */
export type Language = { readonly [Name in CallName]: (ask: Calls[Name]['ask']) => Calls[Name]['answer'] };

/**
 * Opens TypeScript's language service over declarations. It knows no file of an example until `open`.
 *
 * @param compiler - the `typescript` module
 */
export function createLanguage(compiler: typeof ts, declarations: EditorDeclarations): Language {
  const host = createFileHost(compiler, declarations);
  const service = compiler.createLanguageService(host, compiler.createDocumentRegistry()) as RegionalService;
  const checked = new Map<string, Checked>();
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
  const inOrder = (file: string, semantics: readonly Diagnostic[]): Diagnostic[] =>
    [...syntaxOf(file), ...semantics].sort((a, b) => a.from - b.from);

  const checkPart = (file: string, { from, to }: Span) =>
    service.getRegionSemanticDiagnostics(known(file), [{ pos: from, end: to }]);

  function partOf(file: string, lines: Span): Part | undefined {
    const part = checkPart(file, lines);
    return (
      part && {
        spans: part.spans.map(({ start, length }) => ({ from: start, to: start + length })),
        semantics: part.diagnostics.map((diagnostic) => toDiagnostic(compiler, file, diagnostic)),
      }
    );
  }

  const programOf = (file: string) => {
    const program = service.getProgram();
    const source = program?.getSourceFile(known(file));
    return program && source && { source, checker: program.getTypeChecker() };
  };
  function documentsOf(file: string, source: ts.SourceFile): readonly DocumentCall[] {
    const documents = host.documentsOf(file);
    return documents.size === 0 || host.hasTypes(file) ? [] : findDocumentCalls(compiler, source, documents);
  }

  /** What a whole check takes, a bit at a time. */
  function stepsOf(file: string): (() => unknown)[] {
    const program = programOf(file);
    if (!program) return [];
    const { source, checker } = program;
    return [
      ...partsOf(compiler, source).map((part) => () => checkPart(file, part)),
      ...documentsOf(file, source).map((call) => () => writeDocumentType(compiler, checker, call)),
    ];
  }

  /** Finding out the types of a file's documents is a third of the check of each line that uses one, in all files. */
  function noteDocuments(file: string, wrong: readonly Diagnostic[]): void {
    const program = programOf(file);
    if (!program) return;
    const { source, checker } = program;
    const calls = documentsOf(file, source).filter(
      ({ node }) => !wrong.some(({ from, to }) => from <= node.end && to >= node.pos),
    );
    const types = calls.flatMap((call) => {
      const type = writeDocumentType(compiler, checker, call);
      return type === undefined ? [] : [[call.text, type] as const];
    });
    if (types.length > 0) host.noteTypes(file, new Map(types));
  }

  return {
    open({ files }) {
      checked.clear();
      host.open(files);
      return null;
    },
    edit({ file, text }) {
      host.write(file, text);
      return null;
    },
    prepare({ file, part }) {
      const steps = stepsOf(file);
      steps[part]?.();
      return part + 1 < steps.length;
    },
    diagnostics({ file }) {
      const semantics = semanticsOf(file);
      checked.set(file, { text: host.textOf(file), semantics });
      const all = inOrder(file, semantics);
      noteDocuments(file, all);
      return all;
    },
    recheck({ file }) {
      const before = checked.get(file);
      const source = programOf(file)?.source;
      if (!before || !source) return null;
      const part = partOf(file, changedLines(before.text, source.text));
      if (!part) return null;
      const placeAt = (position: number) => source.getLineAndCharacterOfPosition(position);
      return inOrder(file, mergePart(before, source.text, part, placeAt));
    },
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
