import type ts from 'typescript';
import { typescript } from '../compile';
import { isReference } from './is-reference';
import { printImport, type Binding } from './print-import';

/** Lines of a file, one-based and inclusive. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The imports that a part of a file needs: its import declarations in their order, each reduced to the names that the
 * part uses. What the part imports itself, and what other lines of the file declare, is not among them; neither is an
 * import for its side effect, as no name says who needs it.
 *
 * `import { Module, Get } from 'x'; …` with a part that says `@Get()` gives `import { Get } from 'x';`.
 *
 * @param file name with the ending that decides how it is parsed
 * @param text the whole file
 * @param part the lines that are copied
 * @returns the declarations, one below the other; the empty string when the part needs none
 */
export function neededImports(file: string, text: string, part: readonly LineSpan[]): string {
  const { source, checker } = bindAlone(file, text);
  const isInPart = (node: ts.Node) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    return part.some(({ first, last }) => line >= first && line <= last);
  };
  const declarations = source.statements.filter(
    (statement) =>
      typescript().isImportDeclaration(statement) || typescript().isImportEqualsDeclaration(statement),
  );
  const bindings = declarations
    .filter((declaration) => !isInPart(declaration))
    .flatMap((declaration) => bindingsOf(declaration));
  const names = new Set(bindings.map(({ name }) => name?.text));
  const used = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (typescript().isIdentifier(node) && names.has(node.text) && isInPart(node) && isReference(node)) {
      for (const declaration of meantBy(node, checker)?.declarations ?? []) used.add(declaration);
    }
    typescript().forEachChild(node, visit);
  };
  visit(source);
  return declarations
    .map((declaration) => {
      const kept = bindingsOf(declaration).filter((binding) => used.has(binding));
      return kept.length === 0 || isInPart(declaration) ? '' : printImport(source, declaration, kept);
    })
    .filter(Boolean)
    .join('\n');
}

function bindingsOf(declaration: ts.ImportDeclaration | ts.ImportEqualsDeclaration): Binding[] {
  if (typescript().isImportEqualsDeclaration(declaration)) return [declaration];
  const clause = declaration.importClause;
  const named = clause?.namedBindings;
  const others = named && (typescript().isNamespaceImport(named) ? [named] : [...named.elements]);
  return [...(clause?.name ? [clause] : []), ...(others ?? [])];
}

/**
 * The symbol that a name refers to where it stands: a parameter of the same name hides an import. Only scopes are
 * looked at. Types would need the imported modules, which nobody reads here.
 */
function meantBy(node: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const { Value, Type, Namespace, Alias } = typescript().SymbolFlags;
  const inScope = checker.getSymbolsInScope(node, Value | Type | Namespace | Alias);
  return inScope.find(({ name }) => name === node.text);
}

interface BoundFile {
  readonly source: ts.SourceFile;
  readonly checker: ts.TypeChecker;
}

/** Pages show several parts of a file, one after the other. */
let last: (BoundFile & { readonly text: string }) | undefined;

/** A program of this file alone: names are bound within it, and nothing else is read. */
function bindAlone(file: string, text: string): BoundFile {
  if (last?.source.fileName !== file || last.text !== text) last = { ...bind(file, text), text };
  return last;
}

function bind(file: string, text: string): BoundFile {
  const ts = typescript();
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === file ? source : undefined),
    getDefaultLibFileName: () => '',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => name === file,
    readFile: () => undefined,
  };
  const options = { noLib: true, noResolve: true, target: ts.ScriptTarget.Latest, types: [] };
  return { source, checker: ts.createProgram([file], options, host).getTypeChecker() };
}
