import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIGURES_FILE, parseFigures, type CreateJudge } from '../evidence/mutation';
import { EXIT, UsageError } from './exit-codes';
import { createSelfTestMode } from './self-test';
import { readOptions } from './options';
import { createTerminal, type Terminal } from './terminal';

const root = path.resolve(import.meta.dirname, '../..');
const committed = path.join(root, FIGURES_FILE);

describe('the committed figures of the self-test', () => {
  let text: string;
  beforeAll(() => {
    text = readFileSync(committed, 'utf8');
  });

  it('are those of a whole run: at least 200 mutants of every kind, and no survivor', () => {
    const { mutants, killed, rules, survivors, date } = parseFigures(text);
    expect(mutants).toBeGreaterThanOrEqual(200);
    expect(killed).toBe(mutants);
    expect(survivors).toEqual([]);
    expect(Object.keys(rules).sort()).toEqual([
      'errors-change',
      'example-delete',
      'framework-rename',
      'framework-require',
      'framework-return',
      'inline-break',
      'json-break',
      'region-rename',
      'run-swap',
    ]);
    expect(Object.values(rules).reduce((sum, row) => sum + row.mutants, 0)).toBe(mutants);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('are refused when the file is damaged', () => {
    expect(() => parseFigures(text.slice(0, -10))).toThrow(SyntaxError);
    expect(() => parseFigures(JSON.stringify({ ...(JSON.parse(text) as object), killed: 'all' }))).toThrow(
      /killed/,
    );
  });
});

describe('--self-test', () => {
  const project: Record<string, string> = {
    'examples/tsconfig.base.json':
      '{ "compilerOptions": { "strict": true, "module": "nodenext", "types": [] } }',
    'examples/tsconfig.json': '{ "extends": "./tsconfig.base.json", "include": ["*/src"] }',
    'examples/helpdesk/src/one.ts': 'export const one = 1;\n',
    'node_modules/@o2s/framework/package.json': '{ "name": "@o2s/framework", "version": "1.0.0" }',
    'docs/page.mdx': '```json\n{ "total": 1 }\n```\n',
  };
  /** A check that is switched off. */
  const blind: CreateJudge = () => ({
    outline: () => undefined,
    checkPage: () => ({ problems: [] }),
  });
  let scratch: string;
  beforeAll(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'self-test-'));
    for (const [file, content] of Object.entries(project)) {
      mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
      writeFileSync(path.join(scratch, file), content);
    }
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  async function run(args: readonly string[], judge?: CreateJudge) {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const terminal: Terminal = { ...createTerminal(), print: say, complain: say };
    const options = readOptions(['--root', scratch, '--self-test', ...args]);
    const code = await createSelfTestMode(judge).run(options, terminal);
    return { code, output: said.join('\n') };
  }

  it('fails when a mutant survives, and says where it should have been told', async () => {
    const { code, output } = await run(['--sample', '5', '--seed', 'abc'], blind);
    expect(code).toBe(EXIT.problems);
    expect(output).toContain('--seed abc');
    expect(output).toContain('docs/page.mdx:2 inline-break');
    expect(output).toContain('expected: a problem at docs/page.mdx:1');
    expect(output).toContain('0 of 1 mutants were told');
  });

  it('passes when each mutant is told; only --record keeps the figures', async () => {
    const { code, output } = await run([]);
    expect(output).toContain('1 of 1 mutants were told');
    expect(output).toContain('no whole run is recorded');
    expect(code).toBe(EXIT.verified);
    expect(existsSync(path.join(scratch, FIGURES_FILE))).toBe(false);
    mkdirSync(path.join(scratch, 'evidence'));
    expect((await run(['--record'])).code).toBe(EXIT.verified);
    const kept = parseFigures(readFileSync(path.join(scratch, FIGURES_FILE), 'utf8'));
    expect(kept).toMatchObject({ mutants: 1, killed: 1, framework: '1.0.0', survivors: [] });
  });

  it('does not record a sample', async () => {
    await expect(run(['--record', '--sample', '5'])).rejects.toThrow(UsageError);
  });
});
