import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../files';
import { parsePage, type Page } from '../fences';
import { linesInComments } from './comments';

/** A page of the folder, as well as it could be read. */
export interface ForeignPage {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly page: Page;
}

/** Something about a page that its writer should know, though it is no mistake in the code. */
export interface PageNote {
  /** Absolute path of the page. */
  readonly path: string;
  readonly message: string;
  /** One-based; absent where the whole page is meant. */
  readonly line?: number;
  readonly column?: number;
}

const PAGE = /\.(?:md|mdx|markdown)$/i;

/** Pages below a folder, relative to it, with `/`. */
export function listForeignPages(folder: string): string[] {
  return listFiles(folder, (file) => PAGE.test(file));
}

/** Links below a folder behind which pages may be: they are not followed, and so not checked. */
export function noteLinks(folder: string): PageNote[] {
  const links: string[] = [];
  listFiles(
    folder,
    () => false,
    (file) => links.push(file),
  );
  return links
    .map((file) => path.join(folder, ...file.split('/')))
    .filter((file) => PAGE.test(file) || statSync(file, { throwIfNoEntry: false })?.isDirectory())
    .map((file) => ({ path: file, message: 'it is a link, and is not followed' }));
}

/** Reads one page: as MDX, and as plain Markdown where it is not MDX. */
export function readForeignPage(file: string): { page?: ForeignPage; note?: PageNote } {
  const read = readText(file);
  if (!read.ok) return { note: { path: file, message: read.reason } };
  const { text } = read;
  try {
    const mdx = parsePage(text);
    const syntax = mdx.mistakes.find(({ name }) => name === 'page-syntax');
    if (!syntax) return { page: { path: file, text, page: mdx } };
    const markdown = parsePage(text, 'markdown');
    const hidden = linesInComments(text, markdown.fences);
    const fences = markdown.fences.filter(({ line }) => !hidden.has(line));
    const page = { path: file, text, page: { ...markdown, fences } };
    // Markdown need not be MDX; a page that says it is should be.
    if (!/\.mdx$/i.test(file) || isMdx(parsePage(asDocusaurusReads(text)))) return { page };
    const message = `this is not MDX: ${syntax.message}. It was read as Markdown`;
    return { page, note: { path: file, message, line: syntax.line, column: syntax.column } };
  } catch (error) {
    // The parsers recurse: a page nested thousands deep is the writer's business, not a reason to stop.
    return { note: { path: file, message: `it cannot be parsed, and is skipped: ${String(error)}` } };
  }
}

function isMdx({ mistakes }: Page): boolean {
  return mistakes.every(({ name }) => name !== 'page-syntax');
}

/** Docusaurus rewrites the ids of headings and HTML comments before it reads a page as MDX. */
function asDocusaurusReads(text: string): string {
  return text.replace(/^(#{1,6}[ \t].*)\{#[^}]*\}\s*?$/gm, '$1').replace(/<!--([\s\S]*?)-->/g, '{/*$1*/}');
}

function readText(file: string): { ok: true; text: string } | { ok: false; reason: string } {
  try {
    const bytes = readFileSync(file);
    if (bytes.includes(0)) return { ok: false, reason: 'it is not a text file, and is skipped' };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, reason: 'it is not valid UTF-8, and is skipped' };
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `it cannot be read, and is skipped: ${path.basename(file)}: ${reason}` };
  }
}
