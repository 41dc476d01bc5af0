import type ts from 'typescript';

type TypeScript = typeof ts;

/** The name of gql.tada's that its types begin with. */
const DOCUMENT = 'TadaDocumentNode';

/** Where a file makes a GraphQL document. */
export interface DocumentCall {
  readonly text: string;
  readonly node: ts.CallExpression;
}

/**
 * Finds the calls that make a GraphQL document of a text, in the order of the file, but for those that share a text: with
 * other fragments each, they make two.
 *
 * @param documents - the texts that are one
 */
export function findDocumentCalls(
  compiler: TypeScript,
  source: ts.SourceFile,
  documents: ReadonlySet<string>,
): DocumentCall[] {
  const calls: DocumentCall[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isCallExpression(node)) {
      const [first] = node.arguments;
      if (first && compiler.isNoSubstitutionTemplateLiteral(first) && documents.has(first.text))
        calls.push({ text: first.text, node });
    }
    compiler.forEachChild(node, visit);
  };
  visit(source);
  return calls.filter(({ text }) => calls.filter((other) => other.text === text).length === 1);
}

/**
 * Writes down the type of a document, as gql.tada's `turbo` does for whole projects.
 *
 * @returns undefined where that is no document of gql.tada's, or its type cannot stand in another file
 */
export function writeDocumentType(
  compiler: TypeScript,
  checker: ts.TypeChecker,
  { node }: DocumentCall,
): string | undefined {
  const type = checker.getTypeAtLocation(node);
  if (type.getSymbol()?.name !== DOCUMENT) return undefined;
  const flags = compiler.TypeFormatFlags;
  const text = checker.typeToString(
    type,
    node,
    flags.NoTruncation | flags.NoTypeReduction | flags.InTypeAlias | flags.UseAliasDefinedOutsideCurrentScope,
  );
  return canStandElsewhere(compiler, text) ? text : undefined;
}

/** Nothing is named that could be something else there, and nothing left out. What is `any` may be an error here. */
function canStandElsewhere(compiler: TypeScript, text: string): boolean {
  const source = compiler.createSourceFile(
    'type.ts',
    `type Written = ${text};`,
    compiler.ScriptTarget.Latest,
  );
  const isBound = (node: ts.Node): boolean => {
    if (node.kind === compiler.SyntaxKind.AnyKeyword) return true;
    if (compiler.isImportTypeNode(node) || compiler.isTypeQueryNode(node)) return true;
    if (compiler.isTypeReferenceNode(node) && node.typeName.getText(source) !== DOCUMENT) return true;
    // A masked fragment: messages would name its symbol in another way.
    if (compiler.isComputedPropertyName(node)) return true;
    return compiler.forEachChild(node, (part) => isBound(part) || undefined) ?? false;
  };
  return !text.includes('...') && !isBound(source);
}
