import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes';
import type { JsonReport } from '../../src/cli/output/json';
import { createSmallProject, type SmallProject } from './small-project';

const PAGE = '# A\n\n```ts in="helpdesk"\nexport const good: string = "x";\n```\n';
/** A name with what GitHub wants escaped, and a message that holds a percent sign and several lines. */
const NASTY = 'docs/100%, a:b.mdx';
const ESCAPE = '\u001b[';

/** The real command on small projects: what tools and people get from it, and the exit codes by name. */
describe('what npm run verify prints', () => {
  let good: SmallProject;
  let bad: SmallProject;
  beforeAll(() => {
    good = createSmallProject({ 'docs/a.mdx': PAGE, 'docs/deep/b.mdx': '# B\n\n```text\nx\n```\n' });
    bad = createSmallProject({
      'docs/a.mdx': PAGE,
      [NASTY]:
        '```ts in="helpdesk"\nconst wrong: { a: { b: 1 } } = { a: { b: "100%" as "100%" } };\n```\n\n```tss\n```\n',
    });
  });
  afterAll(() => [good, bad].forEach((project) => project.remove()));

  it('a summary with the counts, the levels and the time, and nothing else', async () => {
    const { exitCode, stdout, stderr } = await good.verify();
    expect(stdout).toMatch(
      /^all verified: 2 snippets \(1 compiled, 1 unchecked\), 2 pages, 0 example files, \d+\.\d s\n$/,
    );
    expect(stderr).toBe('');
    expect(exitCode).toBe(EXIT.verified);
  });

  it('the summary with --fix, where nothing needs fixing', async () => {
    const fix = await good.verify(['--fix']);
    expect(fix.stdout).toContain('all verified');
    expect(fix.exitCode).toBe(EXIT.verified);
  });

  it('one JSON object on standard output, whether or not there are problems', async () => {
    const fine = await good.verify(['--json']);
    const report = JSON.parse(fine.stdout) as JsonReport;
    expect(report).toEqual({
      version: 1,
      verified: true,
      problems: [],
      counts: { snippets: 2, pages: 2, files: 0 },
      breakdowns: { level: { matched: 0, ran: 0, compiled: 1, checked: 0, unchecked: 1 } },
      notes: [],
      seconds: expect.any(Number) as number,
    });
    expect(fine.stderr).toBe('');

    const broken = await bad.verify(['--json'], { GITHUB_ACTIONS: 'true' });
    const { verified, problems } = JSON.parse(broken.stdout) as JsonReport;
    expect(verified).toBe(false);
    expect(problems.map(({ name, place }) => [name, place])).toEqual([
      ['compile-error', { file: NASTY, line: 2, column: 39, length: 1 }],
      ['language-unknown', { file: NASTY, line: 5, column: 4, length: 3 }],
    ]);
    expect(broken.stderr).toBe('');
    expect(broken.exitCode).toBe(EXIT.problems);
  });

  it('annotations in GitHub Actions only, each one line, escaped as GitHub reads them', async () => {
    const inCi = await bad.verify([], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: bad.root });
    const commands = inCi.stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands).toHaveLength(2);
    const file = 'file=docs/100%25%2C a%3Ab.mdx';
    expect(commands[0]).toBe(
      `::error ${file},line=2,col=39,endColumn=40,title=compile-error::TS2322: Type '"100%25"' is not assignable to type '1'.`,
    );
    expect(commands[1]).toMatch(
      `::error ${file},line=5,col=4,endColumn=7,title=language-unknown::"tss" is not a language that pages may use%0Aexpected: one of "ts", "tsx"`,
    );
    expect(inCi.exitCode).toBe(EXIT.problems);

    const elsewhere = await bad.verify([], { GITHUB_ACTIONS: 'false', CI: 'true' });
    expect(elsewhere.stdout).not.toContain('::error');
  });

  it('colours where they are forced, none with NO_COLOR or into a pipe', async () => {
    const forced = await bad.verify([], { FORCE_COLOR: '1' });
    expect(forced.stderr).toContain(ESCAPE);
    expect(forced.stdout).toContain(ESCAPE);
    for (const env of [{ NO_COLOR: '1' }, {}]) {
      const { stdout, stderr } = await bad.verify([], env);
      expect(stdout + stderr).not.toContain(ESCAPE);
      expect(stderr).toMatch(/^docs\/100%, a:b\.mdx:2:39 compile-error\n {2}TS2322/);
    }
    const { stdout } = await bad.verify(['--json'], { FORCE_COLOR: '1' });
    expect(stdout).not.toContain(ESCAPE);
  });

  it('what a filter names, and an error for one that names nothing', async () => {
    const one = await bad.verify(['--page', 'docs/a.mdx']);
    expect(one.stdout).toMatch(/^all verified: 1 snippet \(1 compiled\), 1 page, /);
    expect(one.exitCode).toBe(EXIT.verified);
    const other = await bad.verify(['--page', '100%']);
    expect(other.stdout).toMatch(/^2 problems: /);
    expect(other.exitCode).toBe(EXIT.problems);

    const unknown = await good.verify(['--page', 'docs/deep/bb.mdx', '--json']);
    expect(unknown).toEqual({
      exitCode: EXIT.usage,
      stdout: '',
      stderr: 'filter-unknown: --page "docs/deep/bb.mdx" fits no file. Did you mean docs/deep/b.mdx?\n',
    });
    const noExample = await good.verify(['--example', 'nowhere']);
    expect(noExample.stderr).toContain('filter-unknown: --example "nowhere" fits no file');
    expect(noExample.exitCode).toBe(EXIT.usage);
  });

  it('the exit code of a wrong command line, and of a fault of the program', async () => {
    const { exitCode, stdout, stderr } = await good.verify(['--jsno']);
    expect(stderr).toContain("unknown option '--jsno'");
    expect(stderr).toContain('--json');
    expect([exitCode, stdout]).toEqual([EXIT.usage, '']);
    const help = await good.verify(['--help']);
    for (const code of Object.values(EXIT)) expect(help.stdout).toMatch(new RegExp(`^  ${code}  `, 'm'));
    expect(help.exitCode).toBe(EXIT.verified);
  });

  it('that levels could not be counted, when the evidence is broken: the check is true without it', async () => {
    good.write('evidence/levels.json', '{"version": 1');
    const { exitCode, stdout, stderr } = await good.verify();
    good.write('evidence/levels.json', '');
    expect(stderr).toMatch(/^levels are not counted: .*evidence\/levels\.json/);
    expect(stdout).toMatch(/^all verified: 2 snippets, 2 pages, /);
    expect(exitCode).toBe(EXIT.verified);
  });
});
