import { cpSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createScratch, type Scratch } from './scratch';

const UPDATE = 'npm run frameworks:update';
const SERVICE = 'examples/helpdesk/src/modules/notifications/notifications.service.ts';
const TRIED = 'tried';
/** One of the published versions that the guides are held against, but not the installed one. */
const OLDER = '1.22.0';
const CONTRACT = `${TRIED}/dist/src/modules/notifications/notifications.service.d.ts`;

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

let scratch: Scratch;
beforeAll(() => {
  scratch = createScratch();
  // A version that nobody has published: the installed one, about to be changed.
  cpSync(
    realpathSync(path.join(scratch.root, 'node_modules/@o2s/framework')),
    path.join(scratch.root, TRIED),
    { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' },
  );
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => scratch.remove());

/** Breaks one thing, runs a command, and mends it again. */
async function runWith(
  change: readonly [file: string, from: string, to: string],
  script: string,
  ...args: string[]
) {
  const [file, from, to] = change;
  const before = scratch.read(file);
  scratch.edit(file, from, to);
  const outcome = await scratch.npm(script, ...args);
  scratch.edit(file, scratch.read(file), before);
  return outcome;
}

describe('npm run frameworks', () => {
  it('passes on the project as it is, without any version installed', async () => {
    const { exitCode, output } = await scratch.npm('frameworks');
    expect(output).toContain('evidence/frameworks.json fits');
    expect(exitCode).toBe(0);
  });

  it('is red when an example changes, names it and the command that makes the matrix anew', async () => {
    const { exitCode, output } = await runWith(
      [SERVICE, 'export class', '// Changed.\nexport class'],
      'frameworks',
    );
    expect(output).toContain(`outdated ${SERVICE.replace('examples/', '')}: it, an example that it imports`);
    expect(output).toContain(UPDATE);
    expect(exitCode).toBe(1);
  });

  it('is red when the code of a fence changes, and names its page', async () => {
    const page = 'docs/combine/custom-module.mdx';
    const fence = /```ts[^\n]*\n(import [^\n]*\n)/.exec(scratch.read(page))?.[1] ?? 'no fence';
    const { exitCode, output } = await runWith([page, fence, `// Changed.\n${fence}`], 'frameworks');
    expect(output).toMatch(new RegExp(`outdated ${page}#[0-9a-f]+: it is new, or its code has changed`));
    expect(exitCode).toBe(1);
  });

  it('is red when a version is added', async () => {
    const { exitCode, output } = await runWith(
      ['frameworks/package.json', 'npm:@o2s/framework@1.10.0', 'npm:@o2s/framework@1.11.0'],
      'frameworks',
    );
    expect(output).toContain('the versions are now 1.11.0, 1.14.0');
    expect(exitCode).toBe(1);
  });

  it('does not take a broken file for a matrix', async () => {
    const { exitCode, output } = await runWith(
      ['evidence/frameworks.json', '"version": 1', '"version": 0'],
      'frameworks',
    );
    expect(output).toContain(`evidence/frameworks.json cannot be read. Make it anew with: ${UPDATE}`);
    expect(exitCode).toBe(4);
  });
});

describe('npm run verify -- --framework', () => {
  it('passes with a version that fits', async () => {
    const { exitCode, output } = await scratch.npm('verify', '--framework', `./${TRIED}`);
    expect(output).toContain('in place of the installed one');
    expect(output).toContain('all verified');
    expect(exitCode).toBe(0);
  });

  it('is red at the line of each guide that shows what a version breaks', async () => {
    const { exitCode, output } = await runWith(
      [CONTRACT, 'abstract markAs(', 'abstract markAll('],
      'verify',
      '--framework',
      `./${TRIED}`,
    );
    expect(output).toMatch(/^docs\/[\w/-]+\.mdx:\d+:\d+ compile-error$/m);
    expect(output).toMatch(/notifications\.service\.ts:\d+:\d+ TS2515: .*markAll/);
    expect(output).not.toContain(scratch.root);
    expect(exitCode).toBe(1);
  });

  it('says of an entry point that is not there what a project with only that version would see', async () => {
    const { exitCode, output } = await runWith(
      [`${TRIED}/package.json`, '"./headers"', '"./renamed"'],
      'verify',
      '--framework',
      `./${TRIED}`,
    );
    expect(output).toMatch(
      /^ {2}examples\/\S+:\d+:\d+ TS2307: Cannot find module '@o2s\/framework\/headers' or its/m,
    );
    expect(exitCode).toBe(1);
  });

  it('names the versions there are, and how to bring them', async () => {
    const unknown = await scratch.npm('verify', '--framework', '9.9.9');
    expect(unknown.output).toContain('lists no framework 9.9.9: name one of 1.10.0, 1.14.0, 1.22.0, 1.23.0');
    expect(unknown.exitCode).toBe(2);
    const missing = await scratch.npm('verify', '--framework', 'all');
    expect(missing.output).toContain('Bring all versions with: npm ci --prefix frameworks --ignore-scripts');
    expect(missing.exitCode).toBe(2);
  });
});

describe('npm run frameworks:upgrade', () => {
  it('prints each line of the guides that a version breaks, and those that name the installed one', async () => {
    const { exitCode, output } = await runWith(
      [CONTRACT, 'abstract markAs(', 'abstract markAll('],
      'frameworks:upgrade',
      `./${TRIED}`,
    );
    expect(output).toMatch(
      /^ {2}docs\/[\w/-]+\.mdx:\d+:\d+ examples\/helpdesk\/\S+\/notifications\.service\.ts:\d+ TS2515: /m,
    );
    expect(output).toMatch(/breaks [1-9]\d* lines of the guides and [1-9]\d* of the examples/);
    expect(exitCode).toBe(1);
  });

  it('passes with a version that breaks nothing', async () => {
    const { exitCode, output } = await scratch.npm('frameworks:upgrade', `./${TRIED}`);
    expect(output).toContain('breaks nothing');
    expect(exitCode).toBe(0);
  });

  it('lets the examples use a version with --write, and says what to do then', async () => {
    const { root } = scratch;
    // Brought already, as `npm ci --prefix frameworks` does.
    cpSync(path.join(root, TRIED), path.join(root, `frameworks/node_modules/@o2s/framework-${OLDER}`), {
      recursive: true,
    });
    const own = `frameworks/node_modules/@o2s/framework-${OLDER}/package.json`;
    scratch.edit(
      own,
      /"version": *"[^"]*"/.exec(scratch.read(own))?.[0] ?? 'no version',
      `"version": "${OLDER}"`,
    );
    // npm itself, which here writes the lockfile and leaves the packages as they are: the scratch copy shares them.
    vi.stubEnv('npm_config_package_lock_only', 'true');
    const { exitCode, output } = await scratch.npm('frameworks:upgrade', OLDER, '--write');
    expect(output).toContain('written: examples/helpdesk/package.json');
    expect(output).toContain('> npm install --ignore-scripts --prefer-dedupe');
    expect(output).toContain(`then make the evidence anew: ${UPDATE}, npm run levels:update`);
    expect(exitCode).toBe(0);
    expect(scratch.read('examples/helpdesk/package.json')).toContain(`"@o2s/framework": "${OLDER}"`);
    const lock = JSON.parse(scratch.read('package-lock.json')) as Lock;
    const installed = Object.entries(lock.packages).filter(([folder]) => folder.endsWith('/@o2s/framework'));
    expect(installed).toEqual([['node_modules/@o2s/framework', expect.objectContaining({ version: OLDER })]]);
  });

  it('does not write a folder into the examples', async () => {
    const before = scratch.read('examples/mocked/package.json');
    const { exitCode, output } = await scratch.npm('frameworks:upgrade', `./${TRIED}`, '--write');
    expect(output).toContain('--write needs a published version');
    expect(exitCode).toBe(2);
    expect(scratch.read('examples/mocked/package.json')).toBe(before);
  });

  it('refuses what is no version before it asks npm for it', async () => {
    const { exitCode, output } = await scratch.npm('frameworks:upgrade', 'latest');
    expect(output).toContain('"latest" is no version: name one such as 1.24.0, or a folder.');
    expect(exitCode).toBe(2);
  });
});
