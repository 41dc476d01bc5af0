import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FrameworkVerdict } from '../../shared/compatibility';
import type { Snippet } from '../../snippets';
import { createFrameworkNotes } from './compatibility-notes';

const PAGE = 'docs/a/b.mdx';
const snippet = { id: `${PAGE}#snippet-1`, page: PAGE, line: 3, language: 'ts' } as Snippet;
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'notes-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Refreshes the notes of the page, and says whether that wrote their file. */
function refresh(verdict: FrameworkVerdict, into = folder): boolean {
  const notes = createFrameworkNotes(into, {
    verdictsOf: (all) => new Map(all.map((one) => [one.id, verdict])),
  });
  const file = notes.fileOf(PAGE);
  if (statSync(file, { throwIfNoEntry: false })) utimesSync(file, 1, 1);
  notes.refresh(PAGE, [snippet]);
  return statSync(file).mtimeMs !== 1000;
}

it('changes a page when something else is to be said of it, and only then', () => {
  expect(refresh('independent')).toBe(true);
  expect(refresh('independent')).toBe(false);
  expect(refresh('outdated')).toBe(true);
});

it('says what is to be said of a page, in a folder that is made', () => {
  const deep = path.join(folder, 'deep', 'notes');
  refresh('independent', deep);
  const notes = createFrameworkNotes(deep, { verdictsOf: () => new Map() });
  expect(JSON.parse(readFileSync(notes.fileOf(PAGE), 'utf8'))).toEqual(['independent']);
});
