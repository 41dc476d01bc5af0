import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rspack, type Configuration } from '@rspack/core';

/**
 * Bundles the worker that holds the compiler, as one classic script. Its own build, so that nothing of the site's gets
 * in: a worker has no page, and no chunks to load.
 *
 * @param root - absolute folder of the project
 */
export async function buildWorker(root: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'live-editor-'));
  try {
    await bundle({
      mode: 'production',
      target: 'webworker',
      context: root,
      entry: path.join(root, 'src/live/worker/typescript/worker.ts'),
      output: { path: folder, filename: 'worker.js' },
      resolve: { extensions: ['.ts', '.js'] },
      module: {
        rules: [
          {
            test: /\.ts$/,
            loader: 'builtin:swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        ],
      },
    });
    return await readFile(path.join(folder, 'worker.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

function bundle(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = rspack(configuration);
    compiler.run((failure, stats) => {
      const error = failure ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : undefined);
      compiler.close(() => (error ? reject(error) : resolve()));
    });
  });
}
