import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { createEngine, type Engine } from '../src/snippets';
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
    measureEdits();
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

/** The wait of an author whose editor saves while `npm run verify -- --watch` or `npm start` runs. */
function measureEdits(): void {
  const engine = createEngine({ root: scratch.root, decision: 'native' });
  const { snippets } = engine.check();
  const shown = snippets.find(({ file, kind }) => kind === 'region' && file?.endsWith('.service.ts'));
  if (!shown?.file) throw new Error('No guide shows a region of a service');
  engine.warm();
  const example = path.join(scratch.root, 'examples', shown.file);
  const page = path.join(scratch.root, shown.page);
  // Each edit is one that no earlier check has seen, so that no verdict on disk can answer.
  measureEdit('everything after an edit of an example, warm', example, (count) => `// ${count}\n`, engine);
  measureEdit('everything after an edit of a page, warm', page, (count) => toFence(count), engine);
}

function measureEdit(name: string, file: string, add: (count: number) => string, engine: Engine): void {
  const before = readFileSync(file, 'utf8');
  const times = Array.from({ length: isSmoke ? 1 : 5 }, (_, index) => {
    writeFileSync(file, `${before}\n${add(Date.now() + index)}`);
    const start = performance.now();
    const { problems } = engine.check();
    const time = performance.now() - start;
    if (problems.length > 0) throw new Error(`After ${name}:\n${engine.report(problems)}`);
    return time;
  });
  writeFileSync(file, before);
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  rows.push([name, `${Math.round(median)} ms`, '']);
}

const toFence = (count: number) => `\n\`\`\`ts in="helpdesk"\nconst edited = ${count};\n\`\`\`\n`;

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
