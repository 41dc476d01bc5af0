import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** What a reader does with a download, in this order. */
const STEPS: readonly (readonly [string, ...string[]])[] = [
  // What was fetched before is taken from npm's cache: the versions are exact.
  ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'],
  ['npm', 'test'],
  ['npx', 'tsc'],
  ['npm', 'run', 'build'],
];
const MAX_OUTPUT = 50_000_000;

/** What was found of a download. */
export type Proof =
  | { readonly state: 'passed'; readonly files: number }
  | { readonly state: 'failed'; readonly step: string; readonly output: string };

/**
 * Unpacks a download in an empty folder, and does there what its README says.
 *
 * @param zip - the bytes that the browser saved
 * @returns the first step that failed, with what it printed
 * @throws Error for a zip with a path that leads out of its one folder
 */
export async function proveDownload(zip: Uint8Array): Promise<Proof> {
  const entries = Object.entries(unzipSync(zip));
  const home = entries[0]?.[0].split('/')[0] ?? '';
  const folder = mkdtempSync(path.join(tmpdir(), 'download-'));
  try {
    for (const [file, bytes] of entries) {
      const target = path.join(folder, file);
      if (!target.startsWith(path.join(folder, home) + path.sep))
        throw new Error(`The zip has a file outside of ${home}/: ${file}`);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    for (const step of STEPS) {
      const output = await run(step, path.join(folder, home));
      if (output !== undefined) return { state: 'failed', step: step.join(' '), output };
    }
    return { state: 'passed', files: entries.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a step; what it printed, where it fails. */
function run([command, ...args]: readonly [string, ...string[]], cwd: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, maxBuffer: MAX_OUTPUT }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}`.trim() || error.message : undefined),
    );
  });
}
