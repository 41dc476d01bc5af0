import ts from 'typescript';
import type { Fragment } from './fragments';
import { parseSource } from './syntax';

/** What a file brings that others may need. */
export interface FileNames {
  /** Names of its top level, exported or not. */
  readonly declared: readonly string[];
  readonly exported: ReadonlySet<string>;
  /** Exported names that begin here: declared here, or made here of what another module exports. */
  readonly introduced: ReadonlySet<string>;
  /** Modules all of whose names are passed on. */
  readonly passedOn: readonly string[];
  /** Names it imports, and the statement that imports just that one. */
  readonly imported: ReadonlyMap<string, ImportedName>;
}

export interface ImportedName {
  readonly statement: string;
  readonly specifier: string;
  /** What the other module calls it; `*` for all of it. */
  readonly original: string;
}

/** Names of a fence's file; what stands inside a frame is not at its top level. */
export function namesOfFragment({ text, ending, kind }: Fragment): FileNames {
  const names = namesOf(parseSource(text, ending));
  return kind === 'module' ? names : { ...names, declared: [], exported: new Set(), introduced: new Set() };
}

/** Names that a source file declares, exports and imports. */
export function namesOf(source: ts.SourceFile): FileNames {
  const declared = new Set<string>();
  const exported = new Set<string>();
  const introduced = new Set<string>();
  const passedOn: string[] = [];
  const imported = new Map<string, ImportedName>();
  for (const statement of source.statements) {
    const names = declaredNames(statement);
    for (const name of names) declared.add(name);
    const kinds = modifiersOf(statement);
    if (ts.isExportAssignment(statement) || kinds.has(ts.SyntaxKind.DefaultKeyword)) exported.add('default');
    // A default export is known by another name outside.
    else if (kinds.has(ts.SyntaxKind.ExportKeyword)) for (const name of names) exported.add(name);
    if (ts.isExportDeclaration(statement)) readExport(statement, exported, introduced, passedOn);
    if (ts.isImportDeclaration(statement)) readImport(statement, imported);
  }
  for (const name of declared) if (exported.has(name)) introduced.add(name);
  return { declared: [...declared], exported, introduced, passedOn, imported };
}

function modifiersOf(statement: ts.Statement): ReadonlySet<ts.SyntaxKind> {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return new Set(modifiers?.map(({ kind }) => kind));
}

function readExport(
  { exportClause: clause, moduleSpecifier }: ts.ExportDeclaration,
  exported: Set<string>,
  introduced: Set<string>,
  passedOn: string[],
): void {
  if (!clause) {
    if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) passedOn.push(moduleSpecifier.text);
  } else if (ts.isNamespaceExport(clause)) {
    exported.add(clause.name.text);
    introduced.add(clause.name.text);
  } else {
    for (const { name, propertyName } of clause.elements) {
      exported.add(name.text);
      // Under another name it is passed on as something that no other file has.
      if (propertyName && propertyName.text !== name.text) introduced.add(name.text);
    }
  }
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
  const add = (name: string, original: string, clause: string) =>
    imported.set(name, {
      specifier,
      original,
      statement: `import ${clause} from ${JSON.stringify(specifier)};`,
    });
  const { importClause: clause } = statement;
  if (clause?.name) add(clause.name.text, 'default', clause.name.text);
  const bindings = clause?.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) add(bindings.name.text, '*', `* as ${bindings.name.text}`);
  if (!bindings || !ts.isNamedImports(bindings)) return;
  for (const { name, propertyName } of bindings.elements) {
    const original = propertyName?.text ?? name.text;
    add(name.text, original, `{ ${propertyName ? `${original} as ${name.text}` : name.text} }`);
  }
}
