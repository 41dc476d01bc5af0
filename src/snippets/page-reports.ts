import { writeIfChanged } from '../shared/node/write-if-changed';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { shortHash } from '../shared/node/hash';
import type { ManifestPage, Snippet } from './check';
import type { Engine } from './engine';
import type { Manifest } from './manifest';
import { toPageFile } from './page-file';

/** What a check of types found on one page. It crosses from the process beside a server into the server. */
const pageReport = z.object({
  page: z.string(),
  /** Identifies what was checked: the page and the files that it shows. */
  subject: z.string(),
  /** The report on the page's problems; empty when there are none. */
  report: z.string(),
  /** The compiler's messages under fences with `errors=`, by snippet, for as long as it shows the same text. */
  messages: z.array(
    z.object({
      id: z.string(),
      textHash: z.string(),
      diagnostics: z.array(
        z.object({ line: z.number(), column: z.number(), code: z.string(), message: z.string() }),
      ),
    }),
  ),
});
export type PageReport = z.infer<typeof pageReport>;

/** The message in which `verify --watch` sends its reports to the process that started it. */
export const pageReportsMessage = z.object({ kind: z.literal('reports'), reports: z.array(pageReport) });

/** Shapes a manifest for a server: one report for each page with problems or messages. */
export function toPageReports(
  engine: Pick<Engine, 'root' | 'outlinePage' | 'report'>,
  { problems, snippets }: Pick<Manifest, 'problems' | 'snippets'>,
): PageReport[] {
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
      messages: snippets.flatMap(({ page: of, id, text, diagnostics = [] }) =>
        of === page && diagnostics.length > 0
          ? [{ id, textHash: shortHash(text), diagnostics: [...diagnostics] }]
          : [],
      ),
    };
  });
}

/** A page as the site shows it: with a report instead of problems. */
export interface ReportedPage extends Omit<ManifestPage, 'problems' | 'outline'> {
  /** What is wrong with the page; empty when it is right as far as is known. */
  readonly report: string;
}

/**
 * The reports of a running server, in a file for each page: a page declares its file as a dependency, and so is
 * built again when the report on it changes.
 *
 * @param folder absolute; made when it is missing
 */
export function createPageReports(engine: Engine, folder: string) {
  mkdirSync(folder, { recursive: true });
  const fileOf = (page: string) => toPageFile(folder, page);
  const known = new Map<string, PageReport | null>();
  const reportOn = (page: string): PageReport | null => {
    const found = known.get(page) ?? readReport(fileOf(page));
    known.set(page, found);
    return found;
  };
  const store = (page: string, found: PageReport | null) => {
    const text = `${JSON.stringify(found, null, 2)}\n`;
    known.set(page, found);
    writeIfChanged(fileOf(page), text);
  };

  return {
    /** Takes what the latest check found; pages that it does not name are right. */
    replace: (reports: readonly PageReport[]): void => {
      const pages = new Set([...known.keys(), ...reports.map(({ page }) => page)]);
      for (const page of pages) store(page, reports.find((one) => one.page === page) ?? null);
    },
    /**
     * Reads a page as it is on disk, in milliseconds. Mistakes that need no types are told at once; those that do
     * are told when the process beside the server has found them, and as long as the page shows what it judged.
     */
    read: (file: string): ReportedPage => {
      const outline = engine.outlinePage(file);
      const { path: page, problems, snippets, dependencies } = outline;
      const known = reportOn(page);
      store(page, known);
      const isCurrent = known?.subject === subjectOf(engine, outline);
      const report = problems.length > 0 ? engine.report(problems) : isCurrent ? (known?.report ?? '') : '';
      return {
        path: page,
        snippets: known ? snippets.map((snippet) => withMessages(snippet, known)) : snippets,
        report,
        dependencies: [...dependencies, fileOf(page)],
      };
    },
  };
}

function withMessages(snippet: Snippet, { messages }: PageReport): Snippet {
  const known =
    snippet.kind === 'inline' &&
    messages.find(({ id, textHash }) => id === snippet.id && textHash === shortHash(snippet.text));
  return known ? { ...snippet, diagnostics: known.diagnostics } : snippet;
}

/** The report that an earlier server left; `null` for one that is missing or damaged, as the next check replaces it. */
function readReport(file: string): PageReport | null {
  try {
    return pageReport.nullable().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Changes with the text of the page and of the files that it shows. */
function subjectOf(
  engine: Pick<Engine, 'root'>,
  { path: page, dependencies }: Pick<ManifestPage, 'path' | 'dependencies'>,
): string {
  const hash = createHash('sha256');
  for (const file of [path.join(engine.root, ...page.split('/')), ...dependencies]) {
    hash.update(existsSync(file) ? readFileSync(file) : 'missing').update('\0');
  }
  return hash.digest('base64url');
}
