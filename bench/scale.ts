import { rmSync } from 'node:fs';
import { runMeasured, type Measurement } from './run-measured';
import { writeSynthetic } from './synthetic';
import { printTable } from './table';
import { VERIFY } from './verify-command';

/** Ten times the snippets may take twelve times as long. */
const GROWTH = 12;
const MEMORY_MB = 2048;

/**
 * Verifies generated projects of growing size, each with no verdict known and then with all of them. Growth is judged
 * by processor time, which other work on the machine changes less than the time of a clock.
 *
 * @param sizes numbers of snippets, each ten times the one before
 */
export async function benchScale(sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  const broken: string[] = [];
  let before: Measurement | undefined;
  for (const size of sizes) {
    const { root } = writeSynthetic(size);
    try {
      const cold = await verify(root, size);
      const warm = await verify(root, size);
      for (const [name, run] of Object.entries({ cold, warm })) {
        const { seconds, cpuSeconds, peakMb } = run;
        const cells = [`${seconds.toFixed(1)} s`, `${cpuSeconds.toFixed(1)} s`, `${Math.round(peakMb)} MB`];
        rows.push([`${size} snippets, ${name}`, ...cells]);
        if (peakMb > MEMORY_MB) broken.push(`${size} snippets, ${name}: more than ${MEMORY_MB} MB`);
      }
      const growth = before && cold.cpuSeconds / before.cpuSeconds;
      if (growth) rows.push([`growth to ${size}`, '', `× ${growth.toFixed(1)}`, '']);
      if (growth && growth > GROWTH) broken.push(`${size} snippets take more than ${GROWTH} times as long`);
      before = cold;
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }
  printTable(['generated content', 'time', 'processor', 'peak memory'], rows);
  if (broken.length > 0) throw new Error(broken.join('\n'));
}

async function verify(root: string, size: number): Promise<Measurement> {
  const run = await runMeasured(root, 'node', [...VERIFY, '--root', root]);
  if (run.exitCode !== 0 || !run.output.includes(`${size} snippets`)) {
    throw new Error(
      `${size} snippets were not verified: exit code ${run.exitCode}\n${run.output.slice(0, 2000)}`,
    );
  }
  return run;
}
