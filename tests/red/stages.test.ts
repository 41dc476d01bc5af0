import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
let bin: string;

/** A machine that has Node and a shell, and nothing else. */
beforeEach(() => {
  bin = mkdtempSync(path.join(tmpdir(), 'bare-bin-'));
  symlinkSync(process.execPath, path.join(bin, 'node'));
  symlinkSync('/bin/sh', path.join(bin, 'sh'));
});
afterEach(() => rmSync(bin, { recursive: true }));

const runStage = (name: string) => runTests('--only', name);

function runTests(...options: string[]) {
  const args = ['node_modules/tsx/dist/cli.mjs', 'scripts/test.ts', ...options];
  const env = { PATH: bin, HOME: bin };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  return { exitCode: status, output: `${stdout}\n${stderr}` };
}

describe('npm test', () => {
  it.each([
    ['Browser tests', 'Chromium'],
    ['Live examples in Firefox', 'Firefox'],
  ])('names a missing browser of "%s" and the command that brings it, and fails', (stage, browser) => {
    const { exitCode, output } = runStage(stage);
    expect(output).toContain(`${browser} is not installed. Bring it with: npm run setup`);
    expect(output).toContain('Stages: 0 passed, 1 failed');
    expect(exitCode).toBe(1);
  });

  it('fails when a stage fails', () => {
    const { exitCode, output } = runStage('Snippets');
    expect(output).toMatch(/Snippets .* FAILED/);
    expect(exitCode).toBe(1);
  });

  it('repeats at its end what the stages that failed printed last', () => {
    const script = '#!/bin/sh\necho "broken: $1" >&2\nexit 3\n';
    writeFileSync(path.join(bin, 'npx'), script, { mode: 0o755 });
    const { exitCode, output } = runTests('--quick');
    const [, end = ''] = output.split('── Unit tests failed. Its last lines again:\n');
    expect(end).toMatch(/^broken: vitest\n/);
    expect(end).toMatch(/Unit tests .* FAILED \(exit code 3\)/);
    expect(end).toMatch(/Types of the site .* passed/);
    expect(exitCode).toBe(1);
  });

  it('lists the stages when asked for one that is not there', () => {
    const { exitCode, output } = runStage('Nothing');
    expect(output).toContain('There is no stage "Nothing"');
    expect(exitCode).toBe(2);
  });
});
