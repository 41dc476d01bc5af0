import type ts from 'typescript';
import { typescript } from './typescript';

/** A module that a file asks for, and where. */
export interface ImportSite {
  readonly specifier: string;
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 code units. */
  readonly column: number;
}

/** Modules that a file asks for, in file order. */
export function findImports(source: ts.SourceFile): ImportSite[] {
  return importLiterals(source).map((literal) => {
    const { line, character } = source.getLineAndCharacterOfPosition(literal.getStart(source));
    return { specifier: literal.text, line: line + 1, column: character + 1 };
  });
}

/** The strings that name them: import and export declarations, `import()` calls and types, `require` calls and `import = require()`. */
export function importLiterals(source: ts.SourceFile): ts.StringLiteralLike[] {
  const ts = typescript();
  const found: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node) => {
    const specifier = moduleSpecifier(node);
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function moduleSpecifier(node: ts.Node): ts.Node | undefined {
  const ts = typescript();
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined;
}
