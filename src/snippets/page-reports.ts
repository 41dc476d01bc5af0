import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { CheckedPage, Snippet } from './check';
import type { CheckResult, Engine } from './engine';
import { toPageFile } from './page-file';

/** What a check of types found on one page. It crosses from the process beside a server into the server. */
const pageReport = z.object({
  page: z.string(),
  /** Tells what was judged: the page and the files that it shows. */
  subject: z.string(),
  /** The report on the page's problems; empty when there are none. */
  report: z.string(),
  /** The compiler's messages under fences with `errors=`, by the code that they stand under. */
  messages: z.array(
    z.object({
      text: z.string(),
      diagnostics: z.array(
        z.object({ line: z.number(), column: z.number(), code: z.string(), message: z.string() }),
      ),
    }),
  ),
});
export type PageReport = z.infer<typeof pageReport>;

/** The message by which `verify --watch` tells whoever started it what it found. */
export const pageReportsMessage = z.object({ kind: z.literal('verdicts'), verdicts: z.array(pageReport) });

/** Shapes the outcome of a check for a server: one verdict for each page that has something to tell. */
export function toPageReports(engine: Engine, { problems, snippets }: CheckResult): PageReport[] {
  const told = [
    ...problems.map(({ place }) => place.file),
    ...snippets.filter(({ diagnostics }) => diagnostics).map(({ page }) => page),
  ].filter((file) => /\.mdx?$/.test(file));
  return [...new Set(told)].sort().map((page) => {
    const own = problems.filter(({ place }) => place.file === page);
    return {
      page,
      subject: subjectOf(engine, engine.outlinePage(page)),
      report: engine.report(own),
      messages: snippets.flatMap(({ page: of, text, diagnostics = [] }) =>
        of === page && diagnostics.length > 0 ? [{ text, diagnostics: [...diagnostics] }] : [],
      ),
    };
  });
}

/** A page without types, with what the last check of types said about it. */
export interface ReportedPage extends Omit<CheckedPage, 'problems'> {
  /** What is wrong with the page; empty when it is right as far as is known. */
  readonly report: string;
}

/**
 * The verdicts of a running server, in a file for each page: a page declares its file as a dependency, and so is
 * built anew when the verdict on it changes.
 *
 * @param folder absolute; made when it is missing
 */
export function createPageReports(engine: Engine, folder: string) {
  mkdirSync(folder, { recursive: true });
  const fileOf = (page: string) => toPageFile(folder, page);
  const known = new Map<string, PageReport | null>();
  const verdictOn = (page: string): PageReport | null => {
    const verdict = known.get(page) ?? readVerdict(fileOf(page));
    known.set(page, verdict);
    return verdict;
  };
  const store = (page: string, verdict: PageReport | null) => {
    const text = `${JSON.stringify(verdict, null, 2)}\n`;
    known.set(page, verdict);
    if (!existsSync(fileOf(page)) || readFileSync(fileOf(page), 'utf8') !== text)
      writeFileSync(fileOf(page), text);
  };

  return {
    /** Takes what the latest check found; pages that it does not name are right. */
    replace: (verdicts: readonly PageReport[]): void => {
      const pages = new Set([...known.keys(), ...verdicts.map(({ page }) => page)]);
      for (const page of pages) store(page, verdicts.find((verdict) => verdict.page === page) ?? null);
    },
    /**
     * Reads a page as it is on disk, in milliseconds. Mistakes that need no types are told at once; those that do
     * are told when the process beside the server has found them, and as long as the page shows what it judged.
     */
    read: (file: string): ReportedPage => {
      const outline = engine.outlinePage(file);
      const { page, problems, snippets, dependencies } = outline;
      const verdict = verdictOn(page);
      store(page, verdict);
      const isCurrent = verdict?.subject === subjectOf(engine, outline);
      const report = problems.length > 0 ? engine.report(problems) : isCurrent ? (verdict?.report ?? '') : '';
      return {
        page,
        snippets: verdict ? snippets.map((snippet) => withMessages(snippet, verdict)) : snippets,
        report,
        dependencies: [...dependencies, fileOf(page)],
      };
    },
  };
}

function withMessages(snippet: Snippet, { messages }: PageReport): Snippet {
  const known = snippet.kind === 'inline' && messages.find(({ text }) => text === snippet.text);
  return known ? { ...snippet, diagnostics: known.diagnostics } : snippet;
}

/** A verdict that an earlier server left; one that is not there or cannot be read is none: the check makes it anew. */
function readVerdict(file: string): PageReport | null {
  try {
    return pageReport.nullable().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Changes with the text of the page and of the files that it shows. */
function subjectOf(engine: Engine, { page, dependencies }: CheckedPage): string {
  const hash = createHash('sha256');
  for (const file of [path.join(engine.root, ...page.split('/')), ...dependencies]) {
    hash.update(existsSync(file) ? readFileSync(file) : 'missing').update('\0');
  }
  return hash.digest('base64url');
}
