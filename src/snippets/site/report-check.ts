import logger from '@docusaurus/logger';
import type { CheckResult, Engine } from '../engine';
import { createReportError } from './report-error';

/**
 * Tells the outcome of a check in the terminal.
 *
 * @param onProblems `throw` ends a build; `log` lets a running server go on, whose pages show their own mistakes
 * @throws Error with the whole report, under `throw`
 */
export function reportCheck(
  engine: Engine,
  { problems, snippets }: CheckResult,
  onProblems: 'throw' | 'log',
): void {
  if (problems.length === 0) {
    logger.success(`${snippets.length} snippets verified`);
    return;
  }
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  const report = `${count} in the snippets\n\n${engine.report(problems)}\n`;
  if (onProblems === 'throw') throw createReportError(report);
  logger.error(report);
}
