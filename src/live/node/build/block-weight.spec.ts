import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rspack, type Stats } from '@rspack/core';
import { expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
/** How much a guide may grow by a live example until somebody presses Run, in bytes of gzip. */
const BUDGET = 3_000;

/** Bundles what a page imports of the block: what it has anyway stays outside, and so does what comes with Run. */
async function bundleBlock(folder: string): Promise<void> {
  const compiler = rspack({
    mode: 'production',
    context: ROOT,
    devtool: false,
    entry: './src/components/Live/index.tsx',
    output: { path: folder, library: { type: 'module' }, module: true },
    externalsType: 'module',
    externals: [/^react/, /^@docusaurus/, /\/Console$/],
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'builtin:swc-loader',
          options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
        },
        // As it was written, comments included: the site's own is smaller.
        { test: /\.css$/, type: 'asset/source' },
      ],
    },
  });
  const stats = await new Promise<Stats | undefined>((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ all: false, errors: true }));
}

it('a live example weighs little in a guide until it runs', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'live-block-'));
  try {
    await bundleBlock(folder);
    const files = (await readdir(folder)).filter((file) => /\.m?js$/.test(file));
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(path.join(folder, file)), { level: 9 }).length),
    );
    const code = (await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))).join(
      '\n',
    );
    // The block is in it, and the console is not.
    expect(code).toContain('Live example');
    expect(code).not.toContain('Headers and body');
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(BUDGET);
    // A budget that is far away holds nothing, and neither does a measure of nothing.
    expect(total).toBeGreaterThan(BUDGET * 0.6);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
