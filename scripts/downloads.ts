import path from 'node:path';
import { Command } from 'commander';
import { serveBuild } from './serve-build';
import { proveDownload } from './downloads/prove-download';
import { saveDownloads } from './downloads/save-downloads';

/** Exit codes of `npm run downloads`. */
const EXIT = { passed: 0, failed: 1, usage: 2 } as const;
const root = path.resolve(__dirname, '..');

const { only } = new Command('downloads')
  .description(
    'Downloads every live example in Chromium, and installs, tests, checks and builds it by itself.',
  )
  .option('--only <package>', 'one package: starter')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.passed : EXIT.usage))
  .parse()
  .opts<{ only?: string }>();

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = EXIT.failed;
});

async function main(): Promise<void> {
  const start = performance.now();
  const all = await save();
  const names = [...all.keys()].filter((name) => only === undefined || name === `${only}.zip`);
  if (names.length === 0) {
    const known = [...all.keys()].map((name) => path.parse(name).name);
    console.error(`There is no download "${only}". There are: ${known.join(', ')}`);
    process.exitCode = EXIT.usage;
    return;
  }
  for (const name of names) {
    const zip = all.get(name) ?? new Uint8Array();
    const proof = await proveDownload(zip);
    if (proof.state === 'passed') {
      console.log(`${name}: ${proof.files} files, ${(zip.length / 1000).toFixed(0)} kB`);
      continue;
    }
    console.error(
      `${name}: ${proof.step} failed in the unpacked download. What goes in is decided in src/live/node/download.\n\n${proof.output}\n`,
    );
    process.exitCode = EXIT.failed;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  if (process.exitCode === undefined)
    console.log(`${names.length} downloads install, pass their tests and build, in ${seconds} s`);
}

async function save(): Promise<ReadonlyMap<string, Uint8Array>> {
  const site = await serveBuild(root);
  try {
    return await saveDownloads(site.origin);
  } finally {
    site.stop();
  }
}
