import logger from '@docusaurus/logger';
import type { Engine, Manifest } from '../../snippets';
import { createReportError } from './report-error';

/**
 * Ends a build whose snippets are not all proved.
 *
 * @throws Error with the whole report when there is any problem
 */
export function reportCheck(
  engine: Pick<Engine, 'report'>,
  { problems, snippets }: Pick<Manifest, 'problems' | 'snippets'>,
): void {
  if (problems.length === 0) {
    logger.success(`${snippets.length} snippets verified`);
    return;
  }
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  throw createReportError(`${count} in the snippets\n\n${engine.report(problems)}\n`);
}
