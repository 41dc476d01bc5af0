import type ts from 'typescript';
import { typescript } from './typescript';

type TypeScript = ReturnType<typeof typescript>;

/**
 * What of a file other files' types can depend on: its text without comments before statements and members, and
 * without the bodies of functions whose return type is written down. An edit that leaves it as it is cannot change
 * what the compiler says about other files.
 *
 * Constructors keep their bodies: a property without a type gets one from what they assign.
 */
export function readShape(source: ts.SourceFile): string {
  const ts = typescript();
  const cuts: { readonly start: number; readonly end: number; readonly by: string }[] = [];
  const visit = (node: ts.Node) => {
    if (isCommented(ts, node)) cuts.push({ start: node.pos, end: node.getStart(source, false), by: '\n' });
    const body = findHiddenBody(ts, node);
    if (body) cuts.push({ start: body.getStart(source), end: body.end, by: '{}' });
    ts.forEachChild(node, (child) => {
      if (child !== body) visit(child);
    });
  };
  visit(source);
  let at = 0;
  let shape = '';
  for (const { start, end, by } of cuts.sort((a, b) => a.start - b.start)) {
    shape += source.text.slice(at, start) + by;
    at = end;
  }
  const references = [source.referencedFiles, source.typeReferenceDirectives, source.libReferenceDirectives];
  const names = references.flatMap((list) => list.map(({ fileName }) => fileName));
  return `${names.join()}\n${shape}${source.text.slice(at)}`;
}

/** Where a comment, or its absence, means nothing: before what could not be continued by the next line. */
function isCommented(ts: TypeScript, node: ts.Node): boolean {
  if (ts.isClassElement(node) || ts.isTypeElement(node)) return true;
  // A statement, or the end of the file.
  return node.parent !== undefined && ts.isSourceFile(node.parent);
}

function findHiddenBody(ts: TypeScript, node: ts.Node): ts.Node | undefined {
  if (!ts.isFunctionLike(node) || ts.isConstructorDeclaration(node)) return undefined;
  const isTyped = node.type !== undefined || ts.isSetAccessorDeclaration(node);
  return isTyped && 'body' in node ? node.body : undefined;
}
