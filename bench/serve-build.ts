import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../scripts/free-port';

/** The site that `npm run build` left behind, on a free port. */
export async function serveBuild(): Promise<{ readonly origin: string; close(): void }> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['node_modules/@docusaurus/core/bin/docusaurus.mjs', 'serve', '--no-open', '--port', String(port)],
    { stdio: 'ignore' },
  );
  const origin = `http://localhost:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) throw new Error('npm run serve ended: is the site built? npm run build');
    if (
      await fetch(origin).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { origin, close: () => server.kill() };
    await setTimeout(200);
  }
  server.kill();
  throw new Error('npm run serve does not answer within 20 seconds');
}
