import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EditorDeclarations } from '../../../shared/editor';
import {
  createFileHost,
  createLanguage,
  declareDocuments,
  findDocuments,
  type Language,
} from '../../worker/typescript';
import { collectAgainst } from './collect-against';
import { collectSources } from './collect-sources';
import { EDITOR_EXAMPLES } from './examples';
import { openRealCompiler, print } from './real-compiler';

const root = path.resolve(import.meta.dirname, '../../../..');
const MINUTES = 60_000;
const MODULE = 'helpdesk/src/modules/tickets/';
const DOCUMENTS = `${MODULE}tickets.documents.ts`;
const SCHEMA = `${MODULE}helpdesk-graphql.d.ts`;
const SERVICE = `${MODULE}tickets.service.ts`;
const MAPPER = `${MODULE}tickets.mapper.ts`;

const example = EDITOR_EXAMPLES.find(({ id }) => id === 'helpdesk/tickets');
if (!example) throw new Error('The tickets can no longer be edited');
const sources = collectSources(root, example);
const { files } = sources;

/** A file's text with one change, which must be possible. */
function replaced(file: string, before: string, after: string): string {
  const text = files[file] ?? '';
  if (!text.includes(before)) throw new Error(`${file} no longer holds "${before}": mend this test`);
  return text.replace(before, after);
}

const everything = (language: Language): string[] =>
  Object.keys(files).flatMap((file) => {
    for (let part = 0; language.prepare({ file, part }); part++);
    return language.diagnostics({ file }).map(print);
  });

/** The same declarations, in which every document is read. */
function withoutLookUp({ documents, ...others }: EditorDeclarations): EditorDeclarations {
  expect(documents).toBeDefined();
  return others;
}

let declarations: EditorDeclarations;
beforeAll(() => void (declarations = collectAgainst(root, example, sources)), 2 * MINUTES);

function openLanguage(from = declarations): Language {
  const language = createLanguage(ts, from);
  language.open({ files });
  return language;
}

/** The types that gql.tada finds in documents. */
function typesOf(documents: readonly string[], from: EditorDeclarations): string[] {
  const file = `${MODULE}types.ts`;
  const types = documents.map(
    (document, index) => `type T${index} = ReturnType<typeof parse<\`${document}\`>>;`,
  );
  const host = createFileHost(ts, from);
  host.open({ [file]: [`import type { parse } from 'gql.tada';`, ...types].join('\n') });
  const program = ts.createLanguageService(host).getProgram();
  const source = program?.getSourceFile(host.pathOf(file));
  if (!program || !source) throw new Error('The compiler has lost the file');
  const checker = program.getTypeChecker();
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  return source.statements
    .filter(ts.isTypeAliasDeclaration)
    .map(({ name }) => checker.typeToString(checker.getTypeAtLocation(name), undefined, flags));
}

/** A document with so many levels of fields below its first. */
const nested = (levels: number): string => `{ ${'a { '.repeat(levels)}b${' }'.repeat(levels)} }`;

describe('what GraphQL documents say', () => {
  const written = [...findDocuments(files[DOCUMENTS] ?? '').keys()];
  const known = [
    ...written,
    '{ a }',
    'query { a, b c }',
    'query Q($a: Int, $b: [ID!]! = [A, 1, -2.5e3, true, null, {a: {b: false}}] @d(e: 1)) { a }',
    'query Q($a: [[Int]!]) @live { x: a(b: $a, c: [$a], d: {e: $a}, f: []) @include(if: true) @skip(if: $a) { y } }',
    '{ ...F ... on T @defer { a } ... { b } ... @include(if: true) { c } }',
    'fragment F on T @_unmask @x(y: Z) { __typename a { ...G } }\nfragment G on U { b }\nmutation { c }',
    'subscription query { fragment: on { mutation } } # the end',
    '\ufeff\t# a comment, {{{{{{{{{{{\n{ a # another\n }',
    nested(9),
    `{ a(b: ${'['.repeat(8)}1${']'.repeat(8)}, c: ${'{d: '.repeat(8)}1${'}'.repeat(8)}) }`,
    `query Q($a: ${'['.repeat(9)}Int${']'.repeat(9)}) { a }`,
    `{ ${'a '.repeat(895)} }`,
    `{ a(${'b: 1 '.repeat(298)}) }`,
    `{ a${' '.repeat(895)}${'b'.repeat(895)} }`,
    `{ a ${'@b '.repeat(440)} }`,
    `{ ${'#\n '.repeat(440)} a }`,
  ];
  const unknown = [
    '',
    '{ a',
    '{ a(b: "text") }',
    '{ a(b: """text""") { c } }',
    '"What it is" query Q { a }',
    '{ a(b: 01) }',
    '{ a(b: -) }',
    '{ a } type B { c: D }',
    'query Q { a } }',
    '{ a # \r b }',
    'a sentence',
    // The compiler gives up some of those that are little longer.
    nested(10),
    `{ ${'a '.repeat(900)} }`,
    `{ a${' '.repeat(900)} }`,
    `{ ${'a'.repeat(900)} }`,
  ];

  it('is what gql.tada finds in their text', () => {
    for (const document of known) expect([...findDocuments(`\`${document}\``).keys()]).toEqual([document]);
    const types = typesOf(known, declarations);
    expect(types).toEqual(typesOf(known, withoutLookUp(declarations)));
    for (const type of types) expect(type).toContain('kind: Kind.DOCUMENT');
  });

  it('is left to gql.tada where it has a mind of its own', () => {
    for (const document of unknown) expect([...findDocuments(`\`${document}\``)]).toEqual([]);
  });

  it('is looked up', () => {
    const { documents = '' } = declarations;
    const [other] = findDocuments('`{ __typename }`').values();
    if (!other) throw new Error('No document is found any more');
    const text = declareDocuments(new Map(written.map((document) => [document, other])), new Map());
    const others = withoutLookUp(declarations);
    const language = openLanguage({ ...others, files: { ...others.files, [documents]: text } });
    expect(language.diagnostics({ file: SERVICE })).not.toEqual([]);
  });

  it('is believed, and so is its type, for as long as its file and what that one imports are as they were', () => {
    const host = createFileHost(ts, declarations);
    const service = ts.createLanguageService(host);
    host.open(files);
    const isWrong = () => service.getSemanticDiagnostics(host.pathOf(SERVICE)).length > 0;
    expect(isWrong()).toBe(false);
    host.noteTypes(DOCUMENTS, new Map(written.map((text) => [text, 'TadaDocumentNode<{}>'])));
    expect(host.hasTypes(DOCUMENTS)).toBe(true);
    expect(isWrong()).toBe(true);
    for (const file of [DOCUMENTS, SCHEMA]) {
      const original = files[file] ?? '';
      host.write(file, `${original}\n`);
      expect(host.hasTypes(DOCUMENTS)).toBe(false);
      expect(isWrong()).toBe(false);
      host.write(file, original);
      expect(isWrong()).toBe(true);
    }
    // The same text somewhere else is another document: neither has a known type then.
    const copies = written.map((text, index) => `const copy${index} = \`${text}\`;`);
    host.write(MAPPER, [files[MAPPER] ?? '', ...copies].join('\n'));
    expect(isWrong()).toBe(false);
    host.write(MAPPER, files[MAPPER] ?? '');
    expect(isWrong()).toBe(true);
    host.open(files);
    expect(isWrong()).toBe(false);
  });

  it(
    'changes no hover',
    () => {
      const [fast, slow] = [openLanguage(), openLanguage(withoutLookUp(declarations))];
      // From now on the types of the documents are known, to one of them.
      for (const language of [fast, slow]) expect(language.diagnostics({ file: DOCUMENTS })).toEqual([]);
      for (const [file, text] of Object.entries(files))
        for (const { index: position } of text.matchAll(/\b[A-Za-z_]\w*/g))
          expect(fast.hover({ file, position }), `${file}: ${position}`).toEqual(
            slow.hover({ file, position }),
          );
    },
    2 * MINUTES,
  );

  const edits: readonly (readonly [what: string, file: string, before: string, after: string])[] = [
    ['a field that the schema lacks', DOCUMENTS, 'urgency', 'urgencies'],
    ['a field less', DOCUMENTS, '        totalCount\n', ''],
    ['a field under another name', DOCUMENTS, '        totalCount\n', '        count: totalCount\n'],
    ['a fragment that is not given', DOCUMENTS, '    [ticketDetails],\n', ''],
    ['the wrong fragment', DOCUMENTS, '[ticketDetails]', '[ticketFields]'],
    ['a masked fragment', DOCUMENTS, 'Ticket @_unmask', 'Ticket'],
    ['what is no fragment', DOCUMENTS, '[ticketFields]', '[ticketFields, 1]'],
    ['what is no document', DOCUMENTS, '= graphql(`', '= graphql(1, `'],
    ['any document', DOCUMENTS, 'graphql(`', 'graphql(`{ tickets }` as any, `'],
    ['a document half written', DOCUMENTS, 'tickets(first: $first', 'tickets(first $first'],
    [
      'a document too deep',
      DOCUMENTS,
      '                totalCount',
      `  ${'nodes {'.repeat(40)} id ${'}'.repeat(40)}`,
    ],
    ['a document with a string', DOCUMENTS, 'ticket(id: $id)', 'another: ticket(id: "a")'],
    ['a variable of another type', DOCUMENTS, '$id: ID!', '$id: Int!'],
    ['a document with a part put in', DOCUMENTS, '    fragment TicketFields', '${1} fragment TicketFields'],
    ['a schema without a mutation', SCHEMA, "'createTicket': {", "'openTicket': {"],
    ['a wrong variable', SERVICE, '{ input }', '{ input: 1 }'],
    ['the schema of another document', SERVICE, 'createdTicketSchema)', 'ticketSchema)'],
    ['a field that nobody asked for', SERVICE, 'mapTicketDetails(createTicket)', 'createTicket.owner'],
  ];

  it(
    'hides nothing that tsc says of edits',
    () => {
      const language = openLanguage();
      const real = openRealCompiler(root, files);
      const silent: string[] = [];
      for (const [what, file, before, after] of edits) {
        const text = replaced(file, before, after);
        language.edit({ file, text });
        real.edit(file, text);
        const expected = real.diagnostics();
        if (expected.length === 0) silent.push(what);
        // The second time, the types of the documents are known.
        for (let time = 0; time < 2; time++) expect(everything(language), what).toEqual(expected);
        const original = files[file] ?? '';
        language.edit({ file, text: original });
        real.edit(file, original);
      }
      expect(everything(language)).toEqual([]);
      // Of all others it must say something: where nobody is told, nothing is compared.
      expect(silent).toEqual(['a document half written']);
    },
    5 * MINUTES,
  );
});
