import { createSlugger } from '@docusaurus/utils';
import type { OutlineEntry, Snippet } from '../../snippets';

/** A page's text from one heading to the next. The first section of a page has no heading. */
export interface Section {
  /** 0 for what comes before the first heading. */
  readonly depth: number;
  readonly title: string;
  /** As Docusaurus gives it to the heading. */
  readonly anchor: string;
  /** Prose as plain text, one space between blocks. */
  readonly text: string;
  readonly code: string;
}

/** The code of a fence, by its position among the fences and recordings of the page. */
export type CodeOf = (ordinal: number) => string | undefined;

/**
 * Splits a page at its headings of depth 2 and 3; deeper ones belong to the section they stand in.
 *
 * @param options.maintainCase - the site's `markdown.anchors.maintainCase`
 */
export function readSections(
  outline: readonly OutlineEntry[],
  { codeOf, maintainCase = false }: { readonly codeOf: CodeOf; readonly maintainCase?: boolean },
): Section[] {
  const slugger = createSlugger();
  let section = startSection(0, '', '');
  const drafts = [section];
  for (const entry of outline) {
    if (entry.kind === 'heading') {
      const { depth, text } = entry;
      // Every heading takes part, so that a repeated one gets the number that Docusaurus gives it.
      const anchor = entry.id ?? slugger.slug(text, { maintainCase });
      if (depth === 2 || depth === 3) drafts.push((section = startSection(depth, text, anchor)));
      else if (depth > 3) section.texts.push(text);
    } else if (entry.kind === 'text') section.texts.push(entry.text);
    else {
      const code = codeOf(entry.ordinal);
      if (code !== undefined) section.codes.push(code);
    }
  }
  return drafts
    .map(({ texts, codes, ...rest }) => ({ ...rest, text: texts.join(' '), code: codes.join('\n') }))
    .filter(({ depth, text, code }) => depth > 0 || text !== '' || code !== '');
}

/** What a search finds of a snippet: its code, and the errors under it, since readers search for their compiler's. */
export function toSearchedCode({
  text,
  diagnostics = [],
  fence,
}: Pick<Snippet, 'text' | 'diagnostics' | 'fence'>): string {
  const errors = fence?.attributes.find(({ name }) => name === 'errors')?.value?.match(/\d+/g) ?? [];
  const messages = diagnostics.map(({ code, message }) => `${code} ${message}`);
  return [text, ...messages, ...errors.map((code) => `TS${code}`)].join('\n');
}

interface Draft extends Omit<Section, 'text' | 'code'> {
  readonly texts: string[];
  readonly codes: string[];
}

function startSection(depth: number, title: string, anchor: string): Draft {
  return { depth, title, anchor, texts: [], codes: [] };
}
