import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatFigures, formatSurvivors, runSelfTest, toFigures } from './index';
import { applyEdits, idOf, type Mutant } from './mutant';
import { readContent } from './content';
import { makeMutants } from './rules';
import { drawSample } from './select';
import { createWorkbench } from './workbench';

const FRAMEWORK = `export interface Alert { id: string; title: string; note?: string; mark?: string; [index: number]: string }
export interface Plain { id: string; note?: string; mark?: string }
export declare abstract class Alerts {
  abstract list(): Promise<Plain[]>;
  protected log(): void;
}
`;
const SERVICE = `import { Alerts, type Plain } from '@o2s/framework';
export interface Row { key: string; unread: boolean }
// #region service
export class Service extends Alerts {
  list(): Promise<Plain[]> {
    this.log();
    return Promise.resolve([toPlain({ key: '1', unread: true })]);
  }
}
// #endregion service
export function toPlain(row: Row): Plain {
  return { id: row.key, ...(row.unread && { mark: 'new' }) };
}
export const one: Plain = { id: 'one' };
`;
const PAGE = `# Page

\`\`\`ts source="helpdesk/src/service.ts#service"
\`\`\`

\`\`\`json source="helpdesk/package.json#/name"
\`\`\`

- \`\`\`ts errors="2322"
  const total: number = 'one';
  \`\`\`

\`\`\`ts
export const total = 1;
\`\`\`

\`\`\`json
{ "total": 1 }
\`\`\`

\`\`\`text
total
\`\`\`
`;
/** A command that finds nothing, whatever is broken. */
const BLIND = `console.log(JSON.stringify({ problems: [] }));`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'selftest-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write(
    'examples/tsconfig.base.json',
    '{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2022", "types": [], "skipLibCheck": true } }',
  );
  write('examples/tsconfig.json', '{ "extends": "./tsconfig.base.json", "include": ["*/src"] }');
  write(
    'examples/helpdesk/package.json',
    '{ "name": "helpdesk", "version": "1.0.0", "dependencies": { "@o2s/framework": "1.0.0" } }',
  );
  write('examples/helpdesk/src/service.ts', SERVICE);
  write(
    'node_modules/@o2s/framework/package.json',
    '{ "name": "@o2s/framework", "version": "1.0.0", "types": "index.d.ts" }',
  );
  write('node_modules/@o2s/framework/index.d.ts', FRAMEWORK);
  write('docs/page.mdx', PAGE);
  write('blind.mts', BLIND);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const make = () => makeMutants(readContent(root));
const describeMutants = (mutants: readonly Mutant[]) =>
  mutants.map(
    ({ rule, what, expected }) => `${rule}: ${what} → ${expected.map(({ first }) => first).join(', ')}`,
  );

describe('mutants', () => {
  it('are made from what the shown code depends on, each with the line that must be red', () => {
    expect(describeMutants(make().mutants)).toEqual([
      'framework-rename: "list" becomes "listRenamed" → 3',
      'framework-rename: "log" becomes "logRenamed" → 3',
      'framework-rename: "id" becomes "idRenamed" → 3',
      'framework-require: "mark" becomes required → 3',
      'framework-require: "note" becomes required → 3',
      'framework-return: "list" returns a symbol → 3',
      'example-delete: "key" is deleted → 3',
      'example-delete: "unread" is deleted → 3',
      'region-rename: region "service" is renamed → 3',
      'json-break: key "name" is renamed → 6',
      'errors-change: errors="2322" becomes errors="2304" → 9',
      'inline-break: a line that does not compile is added → 11',
      'inline-break: a line that does not compile is added → 15',
      'inline-break: the last bracket is deleted → 17',
    ]);
  });

  it('that could not change meaning are left out with a reason', () => {
    const reasons = make().exclusions.map(({ rule, reason }) => `${rule}: ${reason}`);
    expect(reasons).toEqual([
      'framework-rename: it is given in a spread, where any name is allowed',
      'framework-return: the call drops what the method returns',
      'inline-break: a text fence is shown as it is: nothing in it is checked',
    ]);
  });

  it('are text: edits are applied as they stand, and may not overlap', () => {
    expect(
      applyEdits('abc', [
        { start: 1, end: 2, text: 'XY' },
        { start: 3, end: 3, text: '!' },
      ]),
    ).toBe('aXYc!');
    expect(() =>
      applyEdits('abc', [
        { start: 1, end: 3, text: '' },
        { start: 2, end: 3, text: '' },
      ]),
    ).toThrow(RangeError);
  });
});

describe('a sample', () => {
  it('is the same for the same seed, and has every rule before any twice', () => {
    const { mutants } = make();
    const sample = drawSample(mutants, 'seed', 8);
    expect(sample.map(idOf)).toEqual(drawSample(make().mutants, 'seed', 8).map(idOf));
    expect(new Set(sample.map(({ rule }) => rule)).size).toBe(8);
    expect(drawSample(mutants, 'other', 8).map(idOf)).not.toEqual(sample.map(idOf));
    expect(drawSample(mutants, 'seed', 1000)).toHaveLength(mutants.length);
  });
});

describe('the self-test', () => {
  const command = path.resolve(import.meta.dirname, '../verify/cli.ts');

  it(
    'sees every mutant of real breakages told at its line, and leaves the project as it was',
    { timeout: 120_000 },
    async () => {
      const result = await runSelfTest({ root, command });
      expect(formatSurvivors(result)).toBe('');
      const figures = toFigures(result, { date: '2026-01-01', framework: '1.0.0' });
      expect(figures).toMatchObject({ mutants: 14, killed: 14 });
      expect(formatFigures(figures)).toContain('14 of 14 mutants were told');
      expect(readFileSync(path.join(root, 'docs/page.mdx'), 'utf8')).toBe(PAGE);
      expect(readFileSync(path.join(root, 'node_modules/@o2s/framework/index.d.ts'), 'utf8')).toBe(FRAMEWORK);
    },
  );

  it('lists the survivors of a command that finds nothing', async () => {
    const bench = createWorkbench(root, path.join(root, 'blind.mts'));
    const mutant = make().mutants.find(({ rule }) => rule === 'framework-rename');
    if (!mutant) throw new Error('no mutant of the framework');
    const judgement = await bench.judge(mutant).finally(bench.remove);
    expect(formatSurvivors({ made: [], exclusions: [], judgements: [judgement] })).toBe(
      [
        'node_modules/@o2s/framework/index.d.ts:4 framework-rename',
        '  "list" becomes "listRenamed"',
        '  expected: a problem at docs/page.mdx:3',
        '  found: none',
      ].join('\n'),
    );
  });

  it('fails when the command gives no report: that kills nothing', async () => {
    const bench = createWorkbench(root, path.join(root, 'gone.mts'));
    const mutant = make().mutants.find(({ rule }) => rule === 'framework-rename');
    if (!mutant) throw new Error('no mutant of the framework');
    await expect(bench.judge(mutant).finally(bench.remove)).rejects.toThrow('verify printed no report');
  });

  it('refuses content that is red to begin with', () => {
    const page = path.join(root, 'docs/broken.mdx');
    writeFileSync(page, '```ts\nconst total: number = "one";\n```\n');
    expect(() => readContent(root)).toThrow(/docs\/broken\.mdx:2:\d+ compile-error/);
    rmSync(page);
  });
});
