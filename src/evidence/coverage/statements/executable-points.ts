import type ts from 'typescript';
import { typescript } from '../../../snippets';
import type { Point } from '../source-maps';

/** What the compiler says of nodes, loaded when a file is first parsed: to count levels nothing has to be. */
function createKinds() {
  const ts = typescript();
  return {
    ts,
    /** Statements that do nothing themselves, and declarations, which no run passes through. */
    notExecuted: new Set<ts.SyntaxKind>([
      ts.SyntaxKind.Block,
      ts.SyntaxKind.EmptyStatement,
      ts.SyntaxKind.FunctionDeclaration,
      ts.SyntaxKind.ClassDeclaration,
      ts.SyntaxKind.InterfaceDeclaration,
      ts.SyntaxKind.TypeAliasDeclaration,
      ts.SyntaxKind.EnumDeclaration,
      ts.SyntaxKind.ModuleDeclaration,
    ]),
    shortCircuits: new Set<ts.SyntaxKind>([
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ]),
  };
}

let kinds: ReturnType<typeof createKinds> | undefined;
const compiler = () => (kinds ??= createKinds());

/**
 * Finds what is executable inside the functions of a file: each statement, the expression of each arrow function,
 * and each branch of an expression that has a line to itself. What runs when the module is merely loaded is not
 * among them: importing a file would otherwise prove it.
 *
 * @param path decides between TypeScript and TSX
 * @param text the file as it is on disk
 * @returns points in file order
 */
export function findExecutablePoints(path: string, text: string): Point[] {
  const { ts } = compiler();
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const points = new Map<number, Point>();
  const add = (node: ts.Node) => {
    const position = withoutParentheses(node).getStart(source);
    const { line, character } = source.getLineAndCharacterOfPosition(position);
    points.set(position, { line: line + 1, column: character });
  };
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (isInFunction && isExecutable(node, source)) add(node);
    // A field's initializer runs when an instance is made, which no function of the file says.
    const startsAnew = ts.isClassLike(node);
    const isBody = ts.isFunctionLike(node.parent) && 'body' in node.parent && node.parent.body === node;
    ts.forEachChild(node, (child) => visit(child, (isInFunction || isBody) && !startsAnew));
  };
  ts.forEachChild(source, (child) => visit(child, false));
  for (const body of arrowExpressions(source)) add(body);
  return [...points].sort(([a], [b]) => a - b).map(([, point]) => point);
}

function isExecutable(node: ts.Node, source: ts.SourceFile): boolean {
  const { ts, notExecuted } = compiler();
  if (ts.isStatement(node)) return !notExecuted.has(node.kind);
  return isBranch(node) && beginsLine(node, source);
}

function isBranch(node: ts.Node): boolean {
  const { ts, shortCircuits } = compiler();
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) return node === parent.whenTrue || node === parent.whenFalse;
  return (
    ts.isBinaryExpression(parent) && shortCircuits.has(parent.operatorToken.kind) && node === parent.right
  );
}

/** Whether nothing but an operator stands before the node on its line. */
function beginsLine(node: ts.Node, source: ts.SourceFile): boolean {
  const start = node.getStart(source);
  const { line } = source.getLineAndCharacterOfPosition(start);
  const before = source.text.slice(source.getPositionOfLineAndCharacter(line, 0), start);
  return /^\s*(?:\?\??|:|&&|\|\|)?\s*$/.test(before);
}

function arrowExpressions(root: ts.Node): ts.Node[] {
  const { ts } = compiler();
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) found.push(withoutParentheses(node.body));
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** `() => ({ … })`: compilers keep the object's place, not the parenthesis'. */
function withoutParentheses(node: ts.Node): ts.Node {
  const { ts } = compiler();
  return ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;
}
