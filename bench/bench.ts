import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { createEngine } from '../src/snippets';
import { createScratch } from '../tests/red/scratch';
import { runMeasured } from './run-measured';

/**
 * Time and peak memory of what an author and CI wait for, in a copy of the project. `--smoke` runs only the short
 * ones, to see that the benchmark itself works.
 */
const isSmoke = process.argv.includes('--smoke');
const scratch = createScratch();
const rows: string[][] = [];

async function main(): Promise<void> {
  try {
    await measure('npm run verify', ['run', '--silent', 'verify']);
    measureEdit();
    if (!isSmoke) {
      await measure('npm run build, cold', ['run', '--silent', 'build']);
      await measure('npm run build, warm', ['run', '--silent', 'build']);
    }
  } finally {
    scratch.remove();
  }
  print();
}

async function measure(name: string, args: readonly string[]): Promise<void> {
  const { seconds, peakMb, exitCode, output } = await runMeasured(scratch.root, 'npm', args);
  if (exitCode !== 0) throw new Error(`${name} failed with exit code ${exitCode}\n${output}`);
  rows.push([name, `${seconds.toFixed(1)} s`, `${Math.round(peakMb)} MB`]);
}

/** A page that shows an edited example, checked by an engine that is already warm: the wait in `npm start`. */
function measureEdit(): void {
  const engine = createEngine({ root: scratch.root });
  const { snippets } = engine.check();
  const shown = snippets.find(({ file, kind }) => kind === 'region' && file?.endsWith('.service.ts'));
  if (!shown?.file) throw new Error('No guide shows a region of a service');
  const file = path.join(scratch.root, 'examples', shown.file);
  const times = Array.from({ length: isSmoke ? 1 : 5 }, () => {
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    const start = performance.now();
    engine.checkPage(shown.page);
    return performance.now() - start;
  });
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  rows.push(['one page after an edit, warm', `${Math.round(median)} ms`, '']);
}

function print(): void {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `Node ${process.version}, ${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB\n`,
  );
  console.log('| what | time | peak memory |\n| --- | --- | --- |');
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

void main();
