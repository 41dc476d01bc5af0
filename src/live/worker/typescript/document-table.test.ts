import { beforeEach, describe, expect, it } from 'vitest';
import { createDocumentTable, type DocumentTable } from './document-table';

const TYPE = 'TadaDocumentNode<{ a: string }>';

describe('a table of documents', () => {
  let table: DocumentTable;
  beforeEach(() => {
    table = createDocumentTable();
    table.write('/documents.ts', 'graphql(`{ a }`);');
    table.write('/schema.d.ts', 'export type schema = {};');
    table.write('/service.ts', 'this.send(A);');
    table.noteTypes('/documents.ts', new Map([['{ a }', TYPE]]), ['/documents.ts', '/schema.d.ts']);
  });

  it('tells what each says, and its type', () => {
    expect([...table.documentsOf('/documents.ts')]).toEqual(['{ a }']);
    expect([...table.documentsOf('/service.ts'), ...table.documentsOf('/nowhere.ts')]).toEqual([]);
    expect(table.declare()).toContain('"{ a }": { kind: Kind.DOCUMENT;');
    expect(table.declare()).toContain(`"{ a }": ${TYPE};`);
  });

  it.each(['/documents.ts', '/schema.d.ts'])('tells no type while %s is another', (path) => {
    const before = path === '/documents.ts' ? 'graphql(`{ a }`);' : 'export type schema = {};';
    table.write(path, `${before}\n`);
    expect(table.hasTypes('/documents.ts')).toBe(false);
    expect(table.declare()).not.toContain(TYPE);
    expect(table.declare()).toContain('"{ a }": { kind: Kind.DOCUMENT;');
    table.write(path, before);
    expect(table.hasTypes('/documents.ts')).toBe(true);
    expect(table.declare()).toContain(TYPE);
  });

  it('keeps types when other files change', () => {
    table.write('/service.ts', 'this.send(B);');
    expect(table.declare()).toContain(TYPE);
  });

  it('tells no type of a text that two files have', () => {
    table.write('/service.ts', 'graphql(`{ a }`, [b]);');
    expect(table.hasTypes('/documents.ts')).toBe(true);
    expect(table.declare()).not.toContain(TYPE);
    expect(table.declare().split('"{ a }": { kind:')).toHaveLength(2);
  });

  it('forgets all of it', () => {
    table.clear();
    expect(table.hasTypes('/documents.ts')).toBe(false);
    table.write('/documents.ts', 'graphql(`{ a }`);');
    expect(table.declare()).not.toContain(TYPE);
  });
});
