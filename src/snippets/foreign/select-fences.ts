import ts from 'typescript';
import type { Fence } from '../fences';
import { readForeignHead, typescriptOf, type ForeignHead } from './fence-head';
import { parses, parseSource, walk, type Ending } from './syntax';

/** A fence that is compiled, or the reason why it is not. */
export type Selection =
  | { readonly isChecked: true; readonly ending: Ending; readonly head: ForeignHead }
  | { readonly isChecked: false; readonly reason: string };

/**
 * Decides whether a fence is compiled.
 *
 * @param line the page's line that opens the fence, from its backticks or tildes on
 */
export function selectFence(fence: Fence, line: string): Selection {
  const head = readForeignHead(line);
  const ending = typescriptOf(head);
  const skip = (reason: string): Selection => ({ isChecked: false, reason });
  if (head.language === '') return skip('no language');
  if (!ending) return skip(`language ${head.language}`);
  if (fence.body.trim() === '') return skip('empty');
  if (hasDiffMarks(fence.body, head, ending)) return skip('diff marks');
  return { isChecked: true, ending, head };
}

/** Two versions in one fence: lines that begin with a plus or a minus, in code that does not mean them as signs. */
function hasDiffMarks(body: string, { meta }: ForeignHead, ending: Ending): boolean {
  if (!MARK.test(body)) return false;
  return /\bdiff\b/.test(meta) || !parses(body, ending) || hasSignedStatement(body, ending);
}

const MARK = /^[+-](?:[ \t]|$)/m;

/**
 * `- go();` parses, but nobody writes a statement so. Without semicolons the mark reads as an operator of the line
 * above; who means it as one indents it.
 */
function hasSignedStatement(body: string, ending: Ending): boolean {
  const source = parseSource(body, ending);
  const isMarked = (node: ts.Node) => {
    const start = node.getStart(source);
    return source.getLineAndCharacterOfPosition(start).character === 0 && /^[+-]\s/.test(body.slice(start));
  };
  return [...walk(source)].some((node) => {
    if (ts.isExpressionStatement(node)) return isMarked(node);
    return ts.isBinaryExpression(node) && isMarked(node.operatorToken) && isAction(node.right);
  });
}

/** What stands alone as a statement. */
function isAction(node: ts.Expression): boolean {
  return ts.isCallExpression(node) || ts.isAwaitExpression(node);
}
