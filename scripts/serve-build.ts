import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port';

/** The built site, served. */
export interface ServedBuild {
  /** Address without a slash at its end. */
  readonly origin: string;
  stop(): void;
}

/**
 * Serves `build/` on a free port.
 *
 * @throws when the server ends before it answers, with what it said
 */
export async function serveBuild(root: string): Promise<ServedBuild> {
  const port = await freePort();
  const program = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const server = spawn(process.execPath, [program, 'serve', '--no-open', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const origin = `http://localhost:${port}`;
  while (!(await answers(origin))) {
    if (server.exitCode !== null) throw new Error(`The site is not served. Is there a build/?\n${output}`);
    await wait(200);
  }
  return { origin, stop: () => void server.kill() };
}

async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/`).then(
    ({ ok }) => ok,
    () => false,
  );
}
