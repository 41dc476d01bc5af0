import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port';

/** A running `npm start` of a copy of the project. */
export interface RunningSite {
  readonly origin: string;
  /** All it has printed since the start, or since the last `forget`. */
  output(): string;
  forget(): void;
  /** Ends when the server has. */
  stop(): Promise<void>;
}

/** Starts the server, and waits until it has compiled. */
export async function startSite(root: string): Promise<RunningSite> {
  const port = await freePort();
  let output = '';
  // Vitest's NODE_ENV would tell Docusaurus that it is no server.
  const server = spawn(
    'node',
    ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'start', '--no-open', '--port', String(port)],
    { cwd: root, env: { ...process.env, NODE_ENV: undefined } },
  );
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (output += String(data)));
  const isUp = () => {
    if (server.exitCode !== null) throw new Error(`npm start ended with ${server.exitCode}\n${output}`);
    return output.includes('compiled successfully');
  };
  const deadline = Date.now() + 180_000;
  while (!isUp()) {
    if (Date.now() > deadline) throw new Error(`npm start has not compiled in three minutes\n${output}`);
    await setTimeout(100);
  }
  return {
    origin: `http://localhost:${port}`,
    output: () => output,
    forget: () => (output = ''),
    stop: async () => {
      if (server.exitCode !== null) return;
      const ended = once(server, 'close');
      server.kill();
      await ended;
    },
  };
}
