import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EditorDeclarations } from '../../contract/editor';
import { createLanguage, type Language } from '../types';
import { collectAgainst } from './collect-against';
import { collectSources } from './collect-sources';
import { EDITOR_EXAMPLES } from './examples';
import { openRealCompiler, print } from './real-compiler';
import { createTypeCache } from './type-cache';

const root = path.resolve(import.meta.dirname, '../../..');
const MINUTES = 60_000;
const MODULE = 'helpdesk/src/modules/tickets/';
const DOCUMENTS = `${MODULE}tickets.documents.ts`;
const SCHEMA = `${MODULE}helpdesk-graphql.d.ts`;
const SERVICE = `${MODULE}tickets.service.ts`;

const example = EDITOR_EXAMPLES.find(({ documents }) => documents === DOCUMENTS);
if (!example) throw new Error(`No example has the documents ${DOCUMENTS}: mend this test`);
const { files, ...others } = collectSources(root, example);

/** A file's text with one change, which must be possible. */
function replaced(file: string, before: string, after: string): string {
  const text = files[file] ?? '';
  if (!text.includes(before)) throw new Error(`${file} no longer holds "${before}": mend this test`);
  return text.replace(before, after);
}

const everything = (language: Language): string[] =>
  Object.keys(files).flatMap((file) => language.diagnostics({ file }).map(print));

let declarations: EditorDeclarations;
beforeAll(
  async () => void (declarations = await collectAgainst(root, example, { files, ...others })),
  2 * MINUTES,
);

function openLanguage(from = declarations): Language {
  const language = createLanguage(ts, from);
  language.open({ files });
  return language;
}

describe('the types of the documents, found out before', () => {
  it('are made of the documents and the schema', () => {
    expect(Object.keys(declarations.cache?.of ?? {}).sort()).toEqual([SCHEMA, DOCUMENTS].sort());
    expect(declarations.cache?.text).toContain('mutation CreateTicket($input: CreateTicketInput!)');
  });

  it(
    'are those that the compiler reads from the documents',
    () => {
      const { cache, ...plain } = declarations;
      expect(cache).toBeDefined();
      const [withCache, without] = [openLanguage(), openLanguage(plain)];
      for (const [file, text] of Object.entries(files))
        for (const { index: position } of text.matchAll(/\b[A-Za-z_]\w*/g))
          expect(withCache.hover({ file, position }), `${file}: ${position}`).toEqual(
            without.hover({ file, position }),
          );
    },
    2 * MINUTES,
  );

  it('are believed while the documents are as they were, and only then', () => {
    const { cache, ...plain } = declarations;
    if (!cache) throw new Error('There is no cache');
    const text = cache.text.replaceAll('createTicket:', 'createdTicket:');
    const language = openLanguage({ ...plain, cache: { ...cache, text } });
    const isWrong = () => language.diagnostics({ file: SERVICE }).length > 0;
    expect(isWrong()).toBe(true);
    for (const file of [DOCUMENTS, SCHEMA]) {
      const original = files[file] ?? '';
      language.edit({ file, text: `${original}\n` });
      expect(isWrong()).toBe(false);
      language.edit({ file, text: original });
      expect(isWrong()).toBe(true);
    }
    language.open({ files: { ...files, [DOCUMENTS]: `${files[DOCUMENTS] ?? ''}\n` } });
    expect(isWrong()).toBe(false);
  });

  const edits: readonly (readonly [what: string, file: string, before: string, after: string])[] = [
    ['a field that the schema lacks', DOCUMENTS, 'urgency', 'urgencies'],
    ['a field less', DOCUMENTS, '        totalCount\n', ''],
    ['a fragment that is not given', DOCUMENTS, '    [ticketDetails],\n', ''],
    ['the wrong fragment', DOCUMENTS, '[ticketDetails]', '[ticketFields]'],
    ['a variable of another type', DOCUMENTS, '$id: ID!', '$id: Int!'],
    ['a schema without a mutation', SCHEMA, "'createTicket': {", "'openTicket': {"],
    ['a wrong variable', SERVICE, '{ input }', '{ input: 1 }'],
    ['the schema of another document', SERVICE, 'createdTicketSchema)', 'ticketSchema)'],
    ['a field that nobody asked for', SERVICE, 'mapTicketDetails(createTicket)', 'createTicket.owner'],
  ];

  it(
    'hide nothing that tsc says of edits',
    () => {
      const language = openLanguage();
      const real = openRealCompiler(root, files);
      for (const [what, file, before, after] of edits) {
        const text = replaced(file, before, after);
        language.edit({ file, text });
        real.edit(file, text);
        const expected = real.diagnostics();
        expect(expected, what).not.toEqual([]);
        expect(everything(language), what).toEqual(expected);
        const original = files[file] ?? '';
        language.edit({ file, text: original });
        real.edit(file, original);
      }
      expect(everything(language)).toEqual([]);
    },
    5 * MINUTES,
  );

  it('say why they could not be made', async () => {
    const mocked = path.join(root, 'examples/mocked');
    await expect(createTypeCache(mocked, {})).rejects.toThrow(
      'Could not find a valid GraphQLSP plugin entry',
    );
  });
});
