import ts from 'typescript';

/** A file of an example, edited in one place. */
export interface Variant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** What to put into a place; undefined where the rule has nothing to do. */
type Rule = (node: ts.Node, source: ts.SourceFile) => Edit | undefined;
type Edit = readonly [from: number, to: number, text: string];

const span = (node: ts.Node, source: ts.SourceFile): readonly [number, number] => [
  node.getStart(source),
  node.getEnd(),
];

/** Mistakes that people make, each as a change of one place. */
const RULES: Readonly<Record<string, Rule>> = {
  'renamed property': (node) =>
    ts.isPropertyAccessExpression(node) ? [node.name.end, node.name.end, 'x'] : undefined,
  'number for a text': (node, source) =>
    ts.isStringLiteral(node) && !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent)
      ? [...span(node, source), '1']
      : undefined,
  'text for a number': (node, source) =>
    ts.isNumericLiteral(node) ? [...span(node, source), "'one'"] : undefined,
  'missing import': (node) =>
    ts.isImportSpecifier(node) && node.parent.elements.length > 1
      ? removal(node, node.parent.elements)
      : undefined,
  'missing argument': (node) => {
    const last = ts.isCallExpression(node) ? node.arguments.at(-1) : undefined;
    return last && ts.isCallExpression(node) ? removal(last, node.arguments) : undefined;
  },
  'argument too many': (node) =>
    ts.isCallExpression(node)
      ? [node.end - 1, node.end - 1, node.arguments.length > 0 ? ', null' : 'null']
      : undefined,
  'missing property': (node) =>
    ts.isPropertyAssignment(node) ? removal(node, node.parent.properties) : undefined,
  'another type': (node, source) =>
    node.kind === ts.SyntaxKind.StringKeyword ? [...span(node, source), 'number'] : undefined,
  'renamed method': (node) =>
    ts.isMethodDeclaration(node) ? [node.name.end, node.name.end, 'Now'] : undefined,
  'nothing returned': (node) =>
    ts.isReturnStatement(node) && node.expression
      ? [node.expression.pos, node.expression.end, '']
      : undefined,
  'missing parenthesis': (node) => (ts.isCallExpression(node) ? [node.end - 1, node.end, ''] : undefined),
};

/** From where the one before ends, comma included. */
function removal(node: ts.Node, list: ts.NodeArray<ts.Node>): Edit {
  const next = list[list.indexOf(node) + 1];
  return [node.pos, next ? next.pos : node.end, ''];
}

/**
 * Edits the files of an example by rule, the places of each rule spread over all files.
 *
 * @param count - how many to make; as many of each rule as there can be
 */
export function listVariants(files: Readonly<Record<string, string>>, count: number): Variant[] {
  const rules = Object.keys(RULES);
  return rules.flatMap((rule, index) => {
    const share = Math.floor(count / rules.length) + (index < count % rules.length ? 1 : 0);
    return spread(variantsOf(rule, files), share);
  });
}

function variantsOf(rule: string, files: Readonly<Record<string, string>>): Variant[] {
  return Object.entries(files).flatMap(([file, text]) => {
    // Nobody can edit these.
    if (file.endsWith('.d.ts')) return [];
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const found: Variant[] = [];
    const visit = (node: ts.Node): void => {
      const edit = RULES[rule]?.(node, source);
      if (edit) found.push({ rule, file, text: text.slice(0, edit[0]) + edit[2] + text.slice(edit[1]) });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from(
    { length: Math.min(count, list.length) },
    (_, index) => list[Math.floor(index * step)],
  ).filter((item) => item !== undefined);
}
