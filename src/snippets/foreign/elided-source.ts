import ts from 'typescript';
import type { Fragment } from './fragments';
import { parseSource, walk } from './syntax';

/** A fragment's syntax tree, with the nodes in which its writer left something out. */
export interface ElidedSource {
  readonly source: ts.SourceFile;
  /** Offsets of elisions: dots that were replaced, and comments that hold dots. */
  readonly offsets: readonly number[];
  /** The innermost block, class, object, list, call or type around each of them. */
  readonly owners: ReadonlySet<ts.Node>;
}

/** A comment with dots in it says that something is left out, with or without words around them. */
const COMMENT = /\/\/.*|\/\*[\s\S]*?\*\//g;

/** Code in a comment: `super(...args)` leaves nothing out. */
const SPREAD = /[([{,]\s*\.\.\.[\p{L}_$]/gu;

/** Reads a fragment for what it leaves out. */
export function readElided({ text, ending, elisions }: Fragment): ElidedSource {
  const source = parseSource(text, ending);
  const comments = [...text.matchAll(COMMENT)]
    .filter(([comment]) => /\.\.\.|…/.test(comment.replaceAll(SPREAD, '')))
    .map(({ index }) => index)
    .filter((offset) => !isInToken(source, offset));
  const offsets = [...elisions, ...comments];
  return { source, offsets, owners: new Set(offsets.map((offset) => ownerAt(source, offset))) };
}

/** Whether something was left out directly in a node, not only deeper in it. */
export function isElided({ owners }: ElidedSource, node: ts.Node): boolean {
  return owners.has(node);
}

/** Whether something was left out anywhere in a node. */
export function isElidedWithin({ source, offsets }: ElidedSource, node: ts.Node): boolean {
  return offsets.some((offset) => offset >= node.getStart(source) && offset < node.getEnd());
}

/** Names of the classes, interfaces, types and variables of the top level that are incomplete. */
export function elidedTypes(elided: ElidedSource): string[] {
  return elided.source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
        ts.isIdentifier(name) && initializer && isElidedWithin(elided, initializer) ? [name.text] : [],
      );
    }
    const isType =
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    return isType && statement.name && isElidedWithin(elided, statement) ? [statement.name.text] : [];
  });
}

/** Whether a variable of this name, at any depth, gets a value in which something was left out. */
export function isElidedVariable(elided: ElidedSource, name: string): boolean {
  return [...walk(elided.source)].some(
    (node) =>
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.name.text === name &&
      node.initializer !== undefined &&
      isElidedWithin(elided, node.initializer),
  );
}

function isOwner(node: ts.Node): boolean {
  return (
    ts.isBlock(node) ||
    ts.isClassLike(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeLiteralNode(node) ||
    ts.isEnumDeclaration(node)
  );
}

function ownerAt(source: ts.SourceFile, offset: number): ts.Node {
  let owner: ts.Node = source;
  for (const node of walk(source)) {
    // Its full start: a comment belongs to what follows it, its end to what precedes.
    if (isOwner(node) && offset > node.getStart(source) && offset < node.getEnd()) owner = node;
  }
  return owner;
}

/** Whether what looks like a comment stands inside a string, a template or a regular expression. */
function isInToken(source: ts.SourceFile, offset: number): boolean {
  return [...walk(source)].some(
    (node) =>
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node) ||
        ts.isRegularExpressionLiteral(node) ||
        ts.isJsxText(node)) &&
      offset >= node.getStart(source) &&
      offset < node.getEnd(),
  );
}
