import { execFileSync, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** What one run of a command took. */
export interface Measurement {
  readonly seconds: number;
  /** Largest sum of resident memory of the command and its children, in MB, sampled by `ps`. */
  readonly peakMb: number;
  readonly exitCode: number | null;
  readonly output: string;
}

const SAMPLE_MS = 150;

/** Runs a command to its end and watches its whole process tree. */
export function runMeasured(cwd: string, command: string, args: readonly string[]): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { cwd, env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1' } });
    let output = '';
    let peakMb = 0;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += String(data)));
    const sampler = setInterval(() => {
      peakMb = Math.max(peakMb, child.pid === undefined ? 0 : residentMb(child.pid));
    }, SAMPLE_MS);
    child.on('error', reject).on('close', (exitCode) => {
      clearInterval(sampler);
      resolve({ seconds: (performance.now() - start) / 1000, peakMb, exitCode, output });
    });
  });
}

/** Resident memory of a process and all its descendants, in MB. */
function residentMb(root: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const kb = (pid: number): number =>
    rows
      .filter(([own, parent]) => own === pid || parent === pid)
      .reduce((sum, [own = 0, , rss = 0]) => sum + (own === pid ? rss : kb(own)), 0);
  return kb(root) / 1024;
}
