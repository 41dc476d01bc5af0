import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageSource } from '../guide-pages/page-source';
import { pageReportsMessage } from '../../snippets';

/**
 * How long the check of the whole project waits after a change, in milliseconds. The page at hand is rebuilt in that
 * time; both at once would make its writer wait.
 */
const PAGE_FIRST_MS = 2_000;

/** Docusaurus loads its configuration, and with it this module, anew when it changes; the process stays. */
const RUNNING = Symbol.for('o2s-integration-docs.verify');
const running: typeof globalThis & { [RUNNING]?: ChildProcess } = globalThis;

/**
 * Starts `verify --watch` beside a running server, in a process of its own: a check of everything takes seconds, in
 * which the server could not answer. Its report goes to the server's terminal, its reports to the pages. It ends
 * when this process does.
 */
export function startVerify(siteDir: string, pages: Pick<PageSource, 'replaceReports'>): void {
  const tsx = pathToFileURL(createRequire(path.join(siteDir, 'package.json')).resolve('tsx')).href;
  const cli = path.join(siteDir, 'src/cli/cli.ts');
  running[RUNNING]?.kill();
  const child = spawn(process.execPath, ['--import', tsx, cli, '--watch', '--delay', String(PAGE_FIRST_MS)], {
    cwd: siteDir,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // The page that an author waits for comes first here as well.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  child.on('message', (message) => pages.replaceReports(pageReportsMessage.parse(message).reports));
  child.unref();
  running[RUNNING] = child;
}
