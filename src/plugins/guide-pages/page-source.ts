import path from 'node:path';
import type { Engine } from '../../snippets';
import { createPageReports, type ReportedPage, type PageReport } from '../../snippets';

/** Where the pages of the site get what they show. */
export interface PageSource {
  readonly read: (file: string) => ReportedPage;
  /** Takes what a check in another process found. */
  readonly replaceReports: (verdicts: readonly PageReport[]) => void;
}

/** Where a server keeps what was said about its pages, relative to the site. */
const VERDICTS_DIR = '.generated/verdicts';

/**
 * In a build a page is what the engine proved, types included. A running server shows a page at once and lets a
 * process beside it check the types: a compiler's first look at a changed program takes seconds, in which the
 * server could neither answer nor build the page that its writer is waiting for.
 */
export function createPageSource(
  engine: Engine,
  isServer = process.env.NODE_ENV === 'development',
): PageSource {
  if (isServer) {
    const verdicts = createPageReports(engine, path.join(engine.root, VERDICTS_DIR));
    return { read: verdicts.read, replaceReports: verdicts.replace };
  }
  return {
    read(file) {
      const { problems, ...page } = engine.checkPage(file);
      return { ...page, report: engine.report(problems) };
    },
    replaceReports() {
      throw new Error('A build checks its pages itself');
    },
  };
}
