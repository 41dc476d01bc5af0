import ts from 'typescript';
import type { Fragment } from './fragments';
import { parseSource } from './syntax';

/** What a file brings that others may need. */
export interface FileNames {
  /** Names of its top level, exported or not. */
  readonly declared: readonly string[];
  readonly exported: ReadonlySet<string>;
  /** Names it imports, and the statement that imports just that one. */
  readonly imported: ReadonlyMap<string, ImportedName>;
}

export interface ImportedName {
  readonly statement: string;
  readonly specifier: string;
}

/** Names of a fence's file; what stands inside a frame is not at its top level. */
export function namesOfFragment({ text, ending, kind }: Fragment): FileNames {
  const names = namesOf(parseSource(text, ending));
  return kind === 'module' ? names : { ...names, declared: [], exported: new Set() };
}

/** Names that a source file declares, exports and imports. */
export function namesOf(source: ts.SourceFile): FileNames {
  const declared = new Set<string>();
  const exported = new Set<string>();
  const imported = new Map<string, ImportedName>();
  for (const statement of source.statements) {
    const names = declaredNames(statement);
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const kinds = new Set(modifiers?.map(({ kind }) => kind));
    for (const name of names) {
      declared.add(name);
      // A default export is known by another name outside.
      if (kinds.has(ts.SyntaxKind.ExportKeyword) && !kinds.has(ts.SyntaxKind.DefaultKeyword))
        exported.add(name);
    }
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      for (const { name } of statement.exportClause.elements) exported.add(name.text);
    }
    if (ts.isImportDeclaration(statement)) readImport(statement, imported);
  }
  return { declared: [...declared], exported, imported };
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => bindingNames(name));
  }
  const isNamed =
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return isNamed && statement.name && ts.isIdentifier(statement.name) && statement.name.text !== 'global'
    ? [statement.name.text]
    : [];
}

function bindingNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bindingNames(element.name) : []));
}

function readImport(statement: ts.ImportDeclaration, imported: Map<string, ImportedName>): void {
  if (!ts.isStringLiteral(statement.moduleSpecifier)) return;
  const specifier = statement.moduleSpecifier.text;
  const add = (name: string, clause: string) =>
    imported.set(name, { specifier, statement: `import ${clause} from ${JSON.stringify(specifier)};` });
  const { importClause: clause } = statement;
  if (clause?.name) add(clause.name.text, clause.name.text);
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) add(bindings.name.text, `* as ${bindings.name.text}`);
  if (!bindings || !ts.isNamedImports(bindings)) return;
  for (const { name, propertyName } of bindings.elements) {
    const original = propertyName ? propertyName.text : undefined;
    add(name.text, `{ ${original === undefined ? name.text : `${original} as ${name.text}`} }`);
  }
}
