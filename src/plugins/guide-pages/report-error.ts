/**
 * An error whose message is a report on a writer's mistakes, not on the program's: whoever prints its stack, as
 * Docusaurus does, prints no stack that would bury the report.
 *
 * @param stack what stands for the stack: the empty string where the message is printed beside it
 */
export function createReportError(report: string, stack = report): Error {
  const error = new Error(report);
  error.stack = stack;
  return error;
}
