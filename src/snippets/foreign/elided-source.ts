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

/** Whether a name of the code is known to mean something incomplete; `name()` is what a function gives. */
export type IsIncomplete = (name: string) => boolean;

/**
 * Whether something was left out of a value: directly in it, or in what is spread into it, chosen or called. What is
 * left out deeper, as in a property, leaves the value itself complete.
 */
export function isValueElided(elided: ElidedSource, node: ts.Node, isIncomplete: IsIncomplete): boolean {
  const isPartElided = (part: ts.Node) => isValueElided(elided, part, isIncomplete);
  if (isElided(elided, node)) return true;
  if (ts.isIdentifier(node)) return isIncomplete(node.text);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.some((part) => ts.isSpreadAssignment(part) && isPartElided(part.expression));
  if (ts.isArrayLiteralExpression(node))
    return node.elements.some((part) => ts.isSpreadElement(part) && isPartElided(part.expression));
  if (ts.isConditionalExpression(node)) return isPartElided(node.whenTrue) || isPartElided(node.whenFalse);
  if (ts.isBinaryExpression(node)) return isPartElided(node.left) || isPartElided(node.right);
  if (ts.isCallExpression(node)) {
    if (node.expression.getText(elided.source) === 'Object.assign') return node.arguments.some(isPartElided);
    return ts.isIdentifier(node.expression) && isIncomplete(`${node.expression.text}()`);
  }
  return isWrapped(node) && isPartElided(node.expression);
}

function isWrapped(node: ts.Node) {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isPropertyAccessExpression(node)
  );
}

/**
 * Names of the top level that are incomplete: classes, interfaces, types and variables, and `name()` for functions
 * that leave out what they give.
 *
 * @param isIncomplete tells of names that are known already: what is made of them is incomplete, too
 */
export function elidedTypes(elided: ElidedSource, isIncomplete: IsIncomplete): string[] {
  return elided.source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap((each) =>
        elidedByVariable(elided, each, isIncomplete),
      );
    }
    if (ts.isFunctionDeclaration(statement)) return elidedByFunction(elided, statement, isIncomplete);
    const isType =
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement);
    return isType && statement.name && isElidedWithin(elided, statement) ? [statement.name.text] : [];
  });
}

/** The same for the variables and functions of any depth. */
export function elidedVariables(elided: ElidedSource, isIncomplete: IsIncomplete): ReadonlySet<string> {
  const found = new Set<string>();
  const isKnown = (name: string) => found.has(name) || isIncomplete(name);
  const nodes = [...walk(elided.source)];
  let size = -1;
  while (found.size > size) {
    size = found.size;
    for (const node of nodes) {
      const names = ts.isVariableDeclaration(node)
        ? elidedByVariable(elided, node, isKnown)
        : ts.isFunctionDeclaration(node)
          ? elidedByFunction(elided, node, isKnown)
          : [];
      for (const name of names) found.add(name);
    }
  }
  return found;
}

function elidedByVariable(
  elided: ElidedSource,
  { name, initializer }: ts.VariableDeclaration,
  isIncomplete: IsIncomplete,
): string[] {
  if (!ts.isIdentifier(name) || !initializer) return [];
  const isFunction = ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer);
  const result = isFunction && isResultElided(elided, initializer, isIncomplete) ? [`${name.text}()`] : [];
  return isMadeIncomplete(elided, initializer, isIncomplete) ? [name.text, ...result] : result;
}

function elidedByFunction(
  elided: ElidedSource,
  declaration: ts.FunctionDeclaration,
  isIncomplete: IsIncomplete,
): string[] {
  const { name } = declaration;
  return name && isResultElided(elided, declaration, isIncomplete) ? [`${name.text}()`] : [];
}

/** Whether a function that does not say what it gives leaves that out. */
function isResultElided(
  elided: ElidedSource,
  { type, body }: ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration,
  isIncomplete: IsIncomplete,
): boolean {
  if (type || !body) return false;
  if (!ts.isBlock(body)) return isMadeIncomplete(elided, body, isIncomplete);
  const results = [...returnsOf(body)].flatMap(({ expression }) => expression ?? []);
  if (results.length === 0) return isElided(elided, body);
  return results.some((result) => isMadeIncomplete(elided, result, isIncomplete));
}

function* returnsOf(node: ts.Node): Generator<ts.ReturnStatement> {
  if (ts.isReturnStatement(node)) yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) if (!ts.isFunctionLike(child)) yield* returnsOf(child);
}

/** What a value was made of may decide its type, so that something left out anywhere in it counts. */
function isMadeIncomplete(elided: ElidedSource, node: ts.Expression, isIncomplete: IsIncomplete): boolean {
  return isElidedWithin(elided, node) || isValueElided(elided, node, isIncomplete);
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
