import {
  checkAgainstAll,
  countVersions,
  describeVersion,
  findFramework,
  FrameworkMissing,
  openWithFramework,
} from '../evidence/compatibility';
import { createEngine, formatReport } from '../snippets';
import { countResult } from './check';
import { UsageError, type ExitCode } from './exit-codes';
import type { Mode } from './mode';
import type { Options } from './options';
import { measure } from './outcome';
import { present } from './present';
import { createLook } from './scope';
import type { Terminal } from './terminal';

/** `--framework all` holds every published version against the committed matrix. */
const ALL = 'all';

/** Checks everything against another version of the framework than the installed one. */
export const frameworkMode: Mode = {
  async run(options, terminal) {
    const { framework = ALL } = options;
    try {
      return framework === ALL ? await checkAll(options, terminal) : checkOne(framework, options, terminal);
    } catch (error) {
      if (error instanceof FrameworkMissing) throw new UsageError(`error: ${error.message}`);
      throw error;
    }
  },
};

function checkOne(named: string, options: Options, terminal: Terminal): ExitCode {
  const { root, cache, both } = options;
  const framework = findFramework(root, named);
  const engine = openWithFramework(root, framework, { cache, decision: both ? 'both' : 'confirm' });
  const { result, milliseconds } = measure(createLook(engine, options));
  const outcome = {
    problems: result.problems,
    counts: countResult(result),
    milliseconds,
    notes: [...result.notes, `checked with framework ${framework.version} in place of the installed one`],
  };
  return present(outcome, engine.report(result.problems, terminal.paintError), options, terminal);
}

async function checkAll(options: Options, terminal: Terminal): Promise<ExitCode> {
  const { root, page, example } = options;
  if (page ?? example) {
    throw new UsageError('error: --framework all looks at everything: leave out --page and --example');
  }
  const start = performance.now();
  const { matrix, problems } = await checkAgainstAll(root);
  const versions = countVersions(matrix);
  const outcome = {
    problems,
    counts: [
      {
        name: 'units',
        value: Object.keys(matrix.units).length,
        noun: 'example file or fence',
        plural: 'example files and fences',
      },
      {
        name: 'versions',
        value: versions.length,
        noun: 'version of the framework',
        plural: 'versions of the framework',
      },
    ],
    milliseconds: performance.now() - start,
    breakdowns: Object.fromEntries(versions.map(({ version, ...counts }) => [version, counts])),
    notes: versions.map(describeVersion),
  };
  const report = formatReport(problems, createEngine({ root }).readText, terminal.paintError);
  return present(outcome, report, options, terminal);
}
