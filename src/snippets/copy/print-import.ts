import type ts from 'typescript';
import { typescript } from '../compile';

/** The examples' line width and indentation. */
const WIDTH = 120;
const INDENT = '    ';

/** A node that gives an imported thing its name in the file. */
export type Binding = ts.ImportClause | ts.NamespaceImport | ts.ImportSpecifier | ts.ImportEqualsDeclaration;

/**
 * Prints an import declaration with some of its names, as the examples are formatted.
 *
 * @param kept in their order; all of them print the declaration as it stands
 */
export function printImport(
  source: ts.SourceFile,
  declaration: ts.ImportDeclaration | ts.ImportEqualsDeclaration,
  kept: readonly Binding[],
): string {
  const ts = typescript();
  const clause = ts.isImportDeclaration(declaration) ? declaration.importClause : undefined;
  const named = clause?.namedBindings;
  const all =
    (clause?.name ? 1 : 0) + (named ? (ts.isNamespaceImport(named) ? 1 : named.elements.length) : 0);
  if (!clause || !ts.isImportDeclaration(declaration) || kept.length === all)
    return declaration.getText(source);

  const specifiers = kept.filter((binding) => ts.isImportSpecifier(binding));
  const others = kept.filter((binding) => !ts.isImportSpecifier(binding));
  const heads = others.map((binding) =>
    ts.isImportClause(binding) ? (binding.name?.text ?? '') : binding.getText(source),
  );
  const keyword = clause.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'import type' : 'import';
  // Up to the end: attributes and the semicolon come with it.
  const from = source.text.slice(declaration.moduleSpecifier.getStart(source), declaration.end);
  const names = specifiers.map((binding) => binding.getText(source));
  const list = (text: string) => [...heads, ...(names.length > 0 ? [text] : [])].join(', ');
  const line = `${keyword} ${list(`{ ${names.join(', ')} }`)} from ${from}`;
  if (line.length <= WIDTH) return line;
  const block = names.map((name) => `${INDENT}${name},\n`).join('');
  return `${keyword} ${list(`{\n${block}}`)} from ${from}`;
}
