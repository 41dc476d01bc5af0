import path from 'node:path';
import type { Engine, Manifest, PageReport, ReportedPage } from '../../snippets';
import { createPageReports } from '../../snippets';

/** Where the site gets what it knows of its snippets: every plugin asks here, and none depends on another's turn. */
export interface PageSource {
  /**
   * The manifest of one load of the site: made for the plugin that asks first, and the same for all others.
   *
   * @param load identifies the load; Docusaurus gives all plugins the same `allContent`. A build loads once.
   */
  readonly manifestOf: (load: object) => Manifest;
  readonly read: (file: string) => ReportedPage;
  /** Takes what a check in another process found. */
  readonly replaceReports: (reports: readonly PageReport[]) => void;
}

/** Where a server keeps the reports on its pages, relative to the site. */
const REPORTS_DIR = '.generated/page-reports';

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
    const reports = createPageReports(engine, path.join(engine.root, REPORTS_DIR));
    const byLoad = new WeakMap<object, Manifest>();
    return {
      manifestOf(load) {
        const manifest = byLoad.get(load) ?? engine.outline();
        byLoad.set(load, manifest);
        return manifest;
      },
      read: reports.read,
      replaceReports: reports.replace,
    };
  }
  let checked: Manifest | undefined;
  const manifestOf = () => (checked ??= engine.check());
  return {
    manifestOf,
    read(file) {
      const name = path.relative(engine.root, path.resolve(engine.root, file)).split(path.sep).join('/');
      const found = manifestOf().pages.find((page) => page.path === name);
      if (!found) throw new Error(`${name}: the site builds a page here that the engine did not see`);
      const { snippets, dependencies, problems } = found;
      return { path: name, snippets, dependencies, report: engine.report(problems) };
    },
    replaceReports() {
      throw new Error('A build checks its pages itself');
    },
  };
}
