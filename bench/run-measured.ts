import { execFileSync, spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** What one run of a command took. */
export interface Measurement {
  readonly seconds: number;
  /** Time on processors, of the command and of those it started and waited for. */
  readonly cpuSeconds: number;
  /** Largest sum of resident memory of the command and its children, in MB, sampled by `ps`. */
  readonly peakMb: number;
  readonly exitCode: number | null;
  readonly output: string;
}

/** Between two looks at memory, each of which takes time of the same processors. */
const SAMPLE_MS = 500;

/** Runs a command to its end and watches its whole process tree. */
export function runMeasured(cwd: string, command: string, args: readonly string[]): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // The shell knows the time that its children spent on processors; Node does not tell it.
    const child = spawn('bash', ['-c', '"$@"; code=$?; times >&3; exit $code', 'bash', command, ...args], {
      cwd,
      env: { ...process.env, NODE_ENV: undefined, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    let times = '';
    child.stdio[3]?.on('data', (data) => (times += String(data)));
    let output = '';
    let peakMb = 0;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
    const sampler = setInterval(() => {
      peakMb = Math.max(peakMb, child.pid === undefined ? 0 : residentMb(child.pid));
    }, SAMPLE_MS);
    child.on('error', reject).on('close', (exitCode) => {
      clearInterval(sampler);
      resolve({
        seconds: (performance.now() - start) / 1000,
        cpuSeconds: readCpu(times),
        peakMb,
        exitCode,
        output,
      });
    });
  });
}

/** Sums the second line of the shell's `times`, for instance `1m2.345s 0m0.678s`: user and system, of its children. */
function readCpu(times: string): number {
  const [, children = ''] = times.split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
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
