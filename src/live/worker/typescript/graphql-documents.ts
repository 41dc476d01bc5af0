import { GraphQLError, Kind, OperationTypeNode, parse, type ASTNode, type DocumentNode } from 'graphql';

const TEMPLATE = /`((?:[^`\\]|\\.)*)`/gs;

/** Where a template is not what stands in the file: an escape, or something that is put in. */
const COMPOSED = /\\|\$\{/;

/** What gql.tada does not read as GraphQL's own parser does: strings, and line breaks of another kind. */
const READ_OTHERWISE = /["\r]/;

/** Where the compiler gives up a type that takes too many steps, a little less: it says so, and nobody else may. */
const DEEPEST = 10;
const MOST_TOKENS = 900;
const TOO_LONG = /\w{900}|[\s,]{900}/;

const KINDS = namesOf(Kind);
const OPERATIONS = namesOf(OperationTypeNode);

/** Finds the GraphQL documents of a file, wherever they stand in it. What cannot be parsed is none. */
export function findDocuments(text: string): ReadonlyMap<string, DocumentNode> {
  const templates = [...text.matchAll(TEMPLATE)].flatMap(([, document = '']) => {
    const parsed = isPlain(document) ? parseOrNothing(document) : undefined;
    return parsed ? ([[document, parsed]] as const) : [];
  });
  return new Map(templates);
}

/** Whether gql.tada finds in a document what GraphQL's own parser does. */
function isPlain(document: string): boolean {
  if ([COMPOSED, READ_OTHERWISE, TOO_LONG].some((trait) => trait.test(document))) return false;
  const tokens = document.replace(/#.*/g, '').match(/\w+|[^\s\w,]/g) ?? [];
  return tokens.length <= MOST_TOKENS && depthOf(tokens) <= DEEPEST;
}

/** How many brackets of any kind are open at most. */
function depthOf(tokens: readonly string[]): number {
  let depth = 0;
  let deepest = 0;
  for (const token of tokens) {
    if ('({['.includes(token)) deepest = Math.max(deepest, ++depth);
    if (')}]'.includes(token)) depth--;
  }
  return deepest;
}

/** Types have no word for what only a schema is made of. */
function parseOrNothing(document: string): DocumentNode | undefined {
  try {
    const parsed = parse(document, { noLocation: true });
    const isRequest = parsed.definitions.every(
      ({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION,
    );
    return isRequest ? parsed : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/**
 * Declares what documents say, as gql.tada's types find it out from their text, letter by letter: most of what a check
 * takes that meets documents. It depends on nothing but the text, so it is true of every document at every time.
 *
 * @param documents - as {@link findDocuments} gives them
 * @param types - those of documents whose type is known, by text
 * @returns a declaration file that exports the interfaces `parsedDocuments` and `typedDocuments`
 */
export function declareDocuments(
  documents: ReadonlyMap<string, DocumentNode>,
  types: ReadonlyMap<string, string>,
): string {
  const parsed = [...documents].map(([text, document]) => [text, typeOf(document)] as const);
  return [
    `import type { Kind, OperationTypeNode } from '@0no-co/graphql.web';`,
    `import type { TadaDocumentNode } from 'gql.tada';`,
    declareMembers('parsedDocuments', parsed),
    declareMembers('typedDocuments', [...types]),
  ].join('\n');
}

function declareMembers(name: string, members: readonly (readonly [text: string, type: string])[]): string {
  const lines = members.map(([text, type]) => `${JSON.stringify(text)}: ${type};`);
  return `export interface ${name} { ${lines.join('\n')} }`;
}

function typeOf(node: ASTNode): string {
  // No string is among what is parsed here, so nothing is described.
  const parts = Object.entries(node).filter(([name]) => name !== 'description');
  return `{ ${parts.map(([name, value]) => `${name}: ${typeOfPart(node, name, value)}`).join('; ')} }`;
}

function typeOfPart({ kind }: ASTNode, name: string, part: unknown): string {
  if (name === 'kind') return `Kind.${KINDS.get(part)}`;
  if (name === 'operation') return `OperationTypeNode.${OPERATIONS.get(part)}`;
  if (name === 'value' && (kind === Kind.INT || kind === Kind.FLOAT)) return 'string';
  if (name === 'value' && kind === Kind.BOOLEAN) return 'boolean';
  if (Array.isArray(part)) return `[${part.map((node: ASTNode) => typeOf(node)).join(', ')}]`;
  return isNode(part) ? typeOf(part) : (JSON.stringify(part) ?? 'undefined');
}

const isNode = (part: unknown): part is ASTNode => typeof part === 'object' && part !== null;

function namesOf(values: Readonly<Record<string, string>>): ReadonlyMap<unknown, string> {
  return new Map(Object.entries(values).map(([name, value]) => [value, name]));
}
