import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createEngine, type Engine } from '../src/snippets';
import { createScratch } from '../tests/red/scratch';
import { cutContent } from './content';
import { benchLive } from './live';
import { benchPeers } from './peers';
import { runMeasured, type Measurement } from './run-measured';
import { benchScale } from './scale';
import { benchStart } from './start';
import { describeMachine, printTable } from './table';

const isSmoke = process.argv.includes('--smoke');
const rows: string[][] = [];
/** Budgets that were missed. */
const missed: string[] = [];

/** What an author may have to wait, at so many snippets of the guides, and how much memory that may take. */
const BUDGETS = { snippets: 200, coldSeconds: 8, warmSeconds: 1.5, peakMb: 900, editMs: 700 };

/** What can be measured; the first when none is named. `--smoke` is short: it shows that the benchmarks work. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  everyday: benchEveryday,
  start: () => benchStart(isSmoke ? 1 : 5),
  budgets: benchBudgets,
  live: () => benchLive(isSmoke ? 1 : 5),
  scale: () => benchScale(isSmoke ? [100] : [100, 1_000, 10_000]),
  peers: () => (isSmoke ? benchPeers(1, 2, false) : benchPeers(10, 20, true)),
};

async function main(): Promise<void> {
  const name = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'everyday';
  const bench = BENCHES[name];
  if (!bench) throw new Error(`There is no benchmark "${name}": one of ${Object.keys(BENCHES).join(', ')}`);
  console.log(`${describeMachine()}\n`);
  await bench();
  if (isSmoke && name === 'everyday') await BENCHES.scale?.();
}

/** Time and peak memory of what an author and CI wait for, in a copy of the project. */
async function benchEveryday(): Promise<void> {
  const scratch = createScratch();
  try {
    const verify = ['run', '--silent', 'verify'];
    await measure(scratch.root, 'npm run verify, no verdict known', verify);
    await measure(scratch.root, 'npm run verify, all verdicts known', verify);
    measureEdits(scratch.root);
    if (!isSmoke) {
      rmSync(path.join(scratch.root, 'node_modules/.cache'), { recursive: true, force: true });
      await measure(scratch.root, 'npm run build, cold', ['run', '--silent', 'build']);
      await measure(scratch.root, 'npm run build, warm', ['run', '--silent', 'build']);
    }
  } finally {
    scratch.remove();
  }
  printTable(['what', 'time', 'processor', 'peak memory'], rows);
}

/** The guides, cut down to a number of snippets that they are held to, however many there are by now. */
async function benchBudgets(): Promise<void> {
  const { snippets, coldSeconds, warmSeconds, peakMb, editMs } = BUDGETS;
  const scratch = createScratch();
  try {
    cutContent(scratch.root, snippets);
    rmSync(path.join(scratch.root, 'node_modules/.cache'), { recursive: true, force: true });
    const verify = ['run', '--silent', 'verify'];
    const cold = await measure(scratch.root, `${snippets} snippets, no verdict known`, verify);
    hold('no verdict known, seconds', cold.seconds, coldSeconds);
    hold('no verdict known, MB', cold.peakMb, peakMb);
    const warm = await measure(scratch.root, `${snippets} snippets, all verdicts known`, verify);
    hold('all verdicts known, seconds', warm.seconds, warmSeconds);
    for (const [name, milliseconds] of Object.entries(measureEdits(scratch.root)))
      hold(name, milliseconds, editMs);
  } finally {
    scratch.remove();
  }
  printTable(['what', 'time', 'processor', 'peak memory'], rows);
  if (missed.length > 0) throw new Error(`over budget:\n${missed.join('\n')}`);
}

function hold(what: string, value: number, budget: number): void {
  if (value > budget) missed.push(`${what}: ${value.toFixed(1)}, at most ${budget}`);
}

async function measure(root: string, name: string, args: readonly string[]): Promise<Measurement> {
  const measured = await runMeasured(root, 'npm', args);
  const { seconds, cpuSeconds, peakMb, exitCode, output } = measured;
  if (exitCode !== 0) throw new Error(`${name} failed with exit code ${exitCode}\n${output}`);
  rows.push([name, `${seconds.toFixed(1)} s`, `${cpuSeconds.toFixed(1)} s`, `${Math.round(peakMb)} MB`]);
  return measured;
}

/** The wait of an author whose editor saves while `npm run verify -- --watch` or `npm start` runs. */
function measureEdits(root: string): Record<string, number> {
  const engine = createEngine({ root, decision: 'native' });
  const { snippets } = engine.check();
  const shown = snippets.find(({ file, kind }) => kind === 'region' && file?.endsWith('.service.ts'));
  if (!shown?.file) throw new Error('No guide shows a region of a service');
  engine.warm();
  const example = path.join(root, 'examples', shown.file);
  const page = path.join(root, shown.page);
  // Each edit is one that no earlier check has seen, so that no verdict on disk can answer.
  const measureAt = (name: string, file: string, add: (count: number) => string) =>
    measureEdit(`everything after an edit of ${name}, warm`, file, add, engine);
  return {
    'an edit of an example, ms': measureAt('an example', example, (count) => `// ${count}\n`),
    'an edit of a page, ms': measureAt('a page', page, toFence),
  };
}

function measureEdit(name: string, file: string, add: (count: number) => string, engine: Engine): number {
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
  rows.push([name, `${Math.round(median)} ms`, '', '']);
  return median;
}

const toFence = (count: number) => `\n\`\`\`ts in="helpdesk"\nconst edited = ${count};\n\`\`\`\n`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
