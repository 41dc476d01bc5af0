import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Manifest, Snippet } from '../../snippets';
import { reportCheck } from './report-check';
import { createReportError } from './report-error';

const resultOf = (problems: number): Pick<Manifest, 'problems' | 'snippets'> => ({
  problems: Array.from({ length: problems }, () => ({
    name: 'file-missing',
    message: 'there is no such file',
    place: { file: 'docs/a.mdx', line: 1, column: 1 },
  })),
  snippets: [{ page: 'docs/a.mdx', line: 1 } as Snippet],
});
const engine = { report: (problems: readonly unknown[]) => `the report on ${problems.length}` };

describe('reportCheck', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('says how many snippets were verified', () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    reportCheck(engine, resultOf(0));
    expect(log.mock.calls.flat().join(' ')).toContain('1 snippets verified');
  });

  it.each([
    [1, 'one problem in the snippets\n\nthe report on 1\n'],
    [2, '2 problems in the snippets\n\nthe report on 2\n'],
  ])('ends a build with %s in it, and says nothing of success', (problems, message) => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    expect(() => reportCheck(engine, resultOf(problems))).toThrow(
      expect.objectContaining({ message, stack: message }),
    );
    expect(log).not.toHaveBeenCalled();
  });
});

describe('createReportError', () => {
  it('has the report in the place of a stack, or what it is given for one', () => {
    expect(createReportError('report')).toMatchObject({ message: 'report', stack: 'report' });
    expect(createReportError('report', '')).toMatchObject({ message: 'report', stack: '' });
  });
});
