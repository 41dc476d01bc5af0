import logger from '@docusaurus/logger';
import type { CheckResult, Engine } from '../../snippets';
import { createReportError } from './report-error';

/**
 * Ends a build whose snippets are not all proved.
 *
 * @throws Error with the whole report when there is any problem
 */
export function reportCheck(engine: Pick<Engine, 'report'>, { problems, snippets }: CheckResult): void {
  if (problems.length === 0) {
    logger.success(`${snippets.length} snippets verified`);
    return;
  }
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  throw createReportError(`${count} in the snippets\n\n${engine.report(problems)}\n`);
}
