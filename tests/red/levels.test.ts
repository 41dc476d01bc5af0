import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScratch, type Scratch } from './scratch';

/** A project with one page, one example file and one test: the real commands on something small enough to run. */
const FILES = {
  'examples/mocked/src/probe.ts': `// #region used
export function used(): string {
    return 'used';
}
// #endregion used

// #region unused
export function unused(): string {
    return 'unused';
}
// #endregion unused

// #region loaded
export const loaded = [used.name];
// #endregion loaded
`,
  'examples/mocked/src/probe.calls.ts': `import { used } from './probe';

export const call = (): string => used();
`,
  'examples/mocked/src/probe.spec.ts': `import { expect, it } from 'vitest';

import { unused } from './probe';
import { call } from './probe.calls';

it('calls what is used', () => {
    expect(call().length).toBeGreaterThan(0);
    expect(unused).toBeTypeOf('function');
});
`,
  'docs/probe.mdx': ['used', 'unused', 'loaded']
    .map((name) => `\`\`\`ts source="mocked/src/probe.ts#${name}"\n\`\`\`\n`)
    .join('\n'),
};
const UPDATE = 'npm run levels:update';

let scratch: Scratch;
const at = (file: string) => path.join(scratch.root, ...file.split('/'));
const entryOf = (part: string) =>
  (JSON.parse(scratch.read('evidence/levels.json')) as { parts: Record<string, unknown> }).parts[
    `mocked/src/probe.ts#${part}`
  ];

beforeAll(() => {
  scratch = createScratch();
  rmSync(at('docs'), { recursive: true });
  mkdirSync(at('docs'));
  const specs = readdirSync(at('examples'), { recursive: true, encoding: 'utf8' });
  for (const file of specs.filter((name) => name.endsWith('.spec.ts')))
    rmSync(path.join(at('examples'), file));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(at(file), text);
});
afterAll(() => scratch.remove());

describe('npm run levels', () => {
  it('is red while a part has no evidence, and names the command that makes it', async () => {
    const { exitCode, output } = await scratch.npm('levels');
    expect(output).toContain('outdated mocked/src/probe.ts#used: no run of the tests is recorded for it');
    expect(output).toContain(UPDATE);
    expect(exitCode).toBe(1);
  });

  it('tells what the tests run from what they only load, and holds the share to its budget', async () => {
    const { exitCode, output } = await scratch.npm('levels:update');
    expect(entryOf('used')).toMatchObject({
      ran: true,
      tests: [{ spec: 'mocked/src/probe.spec.ts', count: 1, names: ['calls what is used'] }],
    });
    expect(entryOf('unused')).toMatchObject({ ran: false, missed: ["return 'unused';"], tests: [] });
    expect(entryOf('loaded')).toBeUndefined();
    expect(output).toContain(`not run  mocked/src/probe.ts#unused: no test executes "return 'unused';"`);
    expect(output).toMatch(/evidence\/budgets\.json:\d+ ranPercent is 50, and its budget is [\d.]+/);
    expect(output).toContain('1 ran, 2 compiled');
    expect(exitCode).toBe(1);
  });

  it('is green when each function shown is called', async () => {
    scratch.edit(
      'examples/mocked/src/probe.spec.ts',
      'expect(unused).toBeTypeOf',
      "expect(unused()).toBe('unused');\n    expect(unused).toBeTypeOf",
    );
    const { exitCode, output } = await scratch.npm('levels:update');
    expect(output).toContain('levels hold: 2 ran, 1 compiled; the tests run 100 % of the executable parts');
    expect(exitCode).toBe(0);
    expect((await scratch.npm('levels')).exitCode).toBe(0);
  });

  it('says which budgets are beaten, and which line keeps it so', async () => {
    const { output } = await scratch.npm('levels');
    expect(output).toMatch(/budgets\.json:\d+ norunFences is 0, better than its budget of \d+/);
    expect(output).toContain('"atMost": 0,');
  });

  it('is red when a region has changed, and only because of that one', async () => {
    scratch.edit('examples/mocked/src/probe.ts', "return 'used'", "return 'changed'");
    const { exitCode, output } = await scratch.npm('levels');
    expect(output).toContain('outdated mocked/src/probe.ts#used: its code has changed');
    expect(output).toContain(UPDATE);
    expect(output).not.toContain('#unused');
    expect(exitCode).toBe(1);
    scratch.edit('examples/mocked/src/probe.ts', "return 'changed'", "return 'used'");
  });

  it('is red when a test or a package that the example uses has changed', async () => {
    scratch.edit('examples/mocked/src/probe.spec.ts', 'calls what is used', 'calls');
    expect((await scratch.npm('levels')).output).toContain(
      'its test file mocked/src/probe.spec.ts has changed',
    );
    scratch.edit('examples/mocked/src/probe.spec.ts', "'calls'", "'calls what is used'");
    const lockfile = scratch.read('package-lock.json');
    const change = (name: string) => {
      const lock = JSON.parse(lockfile) as { packages: Record<string, { version?: string }> };
      lock.packages[`node_modules/${name}`] = { ...lock.packages[`node_modules/${name}`], version: '99.0.0' };
      writeFileSync(at('package-lock.json'), JSON.stringify(lock));
    };
    change('eslint');
    expect((await scratch.npm('levels')).exitCode).toBe(0);
    change('rxjs');
    const { exitCode, output } = await scratch.npm('levels');
    expect(output).toContain('outdated mocked/src/probe.ts#used: rxjs is now 99.0.0 instead of');
    expect(exitCode).toBe(1);
    writeFileSync(at('package-lock.json'), lockfile);
  });

  it('finds with a run what no hash tells: the tests reach the part no longer', async () => {
    scratch.edit('examples/mocked/src/probe.calls.ts', 'used()', 'used.name');
    expect((await scratch.npm('levels')).exitCode).toBe(0);
    const { exitCode, output } = await scratch.npm('levels', '--run');
    expect(output).toContain(`outdated mocked/src/probe.ts#used: the tests no longer run "return 'used';"`);
    expect(exitCode).toBe(1);
  });

  it('does not take a broken file for evidence, and makes it anew', async () => {
    const whole = scratch.read('evidence/levels.json');
    writeFileSync(at('evidence/levels.json'), `<<<<<<< ours\n${whole}`);
    const { exitCode, output } = await scratch.npm('levels');
    expect(output).toContain(`evidence/levels.json cannot be read. Make it anew with: ${UPDATE}`);
    expect(exitCode).toBe(4);
    await scratch.npm('levels:update');
    expect(scratch.read('evidence/levels.json')).not.toContain('<<<');
  });

  it('records nothing when a test fails', async () => {
    const before = scratch.read('evidence/levels.json');
    scratch.edit('examples/mocked/src/probe.spec.ts', 'toBeGreaterThan(0)', 'toBeGreaterThan(100)');
    const { exitCode, output } = await scratch.npm('levels:update');
    expect(output).toContain('The tests failed: evidence/levels.json stays as it was.');
    expect(exitCode).toBe(3);
    expect(scratch.read('evidence/levels.json')).toBe(before);
  });
});
