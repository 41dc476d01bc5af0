import path from 'node:path';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import type { OutdatedEntry } from '../evidence/compatibility/compare-matrix';
import { FrameworkMissing } from '../evidence/compatibility/framework';
import { formatMatrix, MATRIX_FILE, UPDATE_COMMAND, type Matrix } from '../evidence/compatibility/schema';
import { countVersions, describeVersion } from '../evidence/compatibility/summarize';
import { measureMatrix, surveyMatrix } from '../evidence/compatibility/survey';

/** Exit codes of `npm run frameworks` and `npm run frameworks:update`. */
const EXIT = {
  passed: 0,
  /** The matrix is outdated. */
  outdated: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** The matrix cannot be read, or the program has a fault. */
  fault: 4,
  /** A version is not installed. */
  notInstalled: 5,
} as const;

const program = new Command('frameworks')
  .description('Holds the matrix of framework versions to the guides and the examples.')
  .option('--update', 'check everything against every version and write the matrix')
  .option('--root <folder>', 'the project', process.cwd())
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.passed : EXIT.usage))
  .parse();
const options = program.opts<{ update?: true; root: string }>();

void main(path.resolve(options.root))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return EXIT.fault;
  })
  .then((code) => (process.exitCode = code));

async function main(root: string): Promise<number> {
  if (!options.update) {
    const { matrix, outdated } = surveyMatrix(root);
    return report(matrix, outdated);
  }
  try {
    const { matrix } = await measureMatrix(root);
    await writeFileAtomic(path.join(root, MATRIX_FILE), formatMatrix(matrix));
    return report(matrix, []);
  } catch (error) {
    if (!(error instanceof FrameworkMissing)) throw error;
    console.error(error.message);
    return EXIT.notInstalled;
  }
}

function report(matrix: Matrix | undefined, outdated: readonly OutdatedEntry[]): number {
  for (const { key, reason } of outdated) console.error(`outdated ${key || MATRIX_FILE}: ${reason}`);
  if (outdated.length > 0) {
    console.error(
      `${MATRIX_FILE} is outdated. This makes it anew, and takes about a minute: ${UPDATE_COMMAND}`,
    );
    return EXIT.outdated;
  }
  for (const counts of matrix ? countVersions(matrix) : []) console.log(describeVersion(counts));
  console.log(`${MATRIX_FILE} fits: ${Object.keys(matrix?.units ?? {}).length} example files and fences`);
  return EXIT.passed;
}
