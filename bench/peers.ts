import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runMeasured, type Measurement } from './run-measured';
import { writeSelfContained } from './synthetic';
import { printTable } from './table';
import { VERIFY } from './verify-command';

const root = path.resolve(import.meta.dirname, '..');
const peers = path.join(root, 'bench/peers');

/** How many times faster than each of them the engine has to be. */
const FACTOR = 10;

/**
 * Lets the engine and two other verifiers check the same snippets, one after the other, and holds each to finding
 * exactly those that are wrong: whoever finds less has not done the same work.
 *
 * @param isHeld whether the engine has to be so much faster; a few snippets show only how long each takes to start
 */
export async function benchPeers(pages: number, perPage: number, isHeld: boolean): Promise<void> {
  if (!existsSync(path.join(peers, 'node_modules'))) {
    throw new Error(
      'The other verifiers are not installed. To do: npm ci --prefix bench/peers --ignore-scripts',
    );
  }
  const project = writeSelfContained(pages, perPage, path.join(root, 'node_modules'));
  const run = async (name: string, command: string, args: readonly string[], found: RegExp) => {
    const measured = await runMeasured(project.root, command, args);
    const wrong = new Set(measured.output.match(found)).size;
    if (wrong !== pages) {
      throw new Error(`${name} found ${wrong} of ${pages} mistakes\n${measured.output.slice(0, 2000)}`);
    }
    return { name, measured };
  };
  const peer = (tool: string) => run(tool, 'node', [path.join(peers, 'run.cjs'), tool], /^wrong: .*$/gm);
  try {
    const cli = [...VERIFY, '--root', project.root, '--no-cache'];
    const engine = await run('npm run verify', 'node', cli, ENGINE);
    const others = [await peer('typescript-docs-verifier'), await peer('twoslash')];
    const toRow = ({ name, measured }: { name: string; measured: Measurement }) => [
      name,
      `${measured.seconds.toFixed(1)} s`,
      `${measured.cpuSeconds.toFixed(1)} s`,
      `× ${(measured.seconds / engine.measured.seconds).toFixed(1)}`,
      `× ${(measured.cpuSeconds / engine.measured.cpuSeconds).toFixed(1)}`,
    ];
    const title = `the same ${project.snippets} snippets`;
    printTable(
      [title, 'time', 'processor', 'time of verify', 'its processor'],
      [engine, ...others].map(toRow),
    );
    const close = others.filter(({ measured }) => measured.cpuSeconds < FACTOR * engine.measured.cpuSeconds);
    if (isHeld && close.length > 0) {
      throw new Error(
        `verify is not ${FACTOR} times faster than ${close.map(({ name }) => name).join(', ')}`,
      );
    }
  } finally {
    rmSync(project.root, { recursive: true, force: true });
  }
}

/** The head of a problem in the engine's report. */
const ENGINE = /^docs\/page-\d+\.md:\d+:\d+ compile-error$/gm;
