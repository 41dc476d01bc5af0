import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedRun } from '../../shared/recording';
import { formatRun } from '../../shared/node/recordings/schema';
import { formatFigures, formatSurvivor, isSurvivor, runSelfTest, toFigures, type CreateJudge } from '.';
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

\`\`\`bash
npm run verify
\`\`\`

\`\`\`bash norun="elsewhere"
npm run build
\`\`\`

\`\`\`bash
ls -l
\`\`\`

\`\`\`json run="helpdesk/one"
\`\`\`

<Run name="helpdesk/one" />
`;
/** An engine that finds nothing, whatever is broken. */
const blind: CreateJudge = () => ({
  outline: () => undefined,
  checkPage: () => ({ problems: [] }),
});
const RUN: RecordedRun = {
  version: 1,
  name: 'helpdesk/one',
  title: 'One alert.',
  composition: 'helpdesk',
  request: { method: 'GET', path: '/alerts/1', query: '', headers: {} },
  steps: [],
  response: { status: 200, headers: {}, body: { id: '1', unread: true, tags: ['new', 'late'] } },
};

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
  write('package.json', '{ "scripts": { "verify": "x" } }');
  write('docs/page.mdx', PAGE);
  write('evidence/recordings/helpdesk/one.json', formatRun(RUN));
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
      'run-swap: "helpdesk/one" and "One alert." change places → 37, 40',
      'run-swap: "1" and "new" change places → 37, 40',
      'json-break: key "name" is renamed → 6',
      'errors-change: errors="2322" becomes errors="2304" → 9',
      'inline-break: a line that does not compile is added → 11',
      'inline-break: a line that does not compile is added → 15',
      'inline-break: the last bracket is deleted → 17',
      'inline-break: script "verify" is renamed → 26',
      'inline-break: a quote is opened, and not closed → 29',
      'inline-break: a quote is opened, and not closed → 33',
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
    const sample = drawSample(mutants, 'seed', 9);
    expect(sample.map(idOf)).toEqual(drawSample(make().mutants, 'seed', 9).map(idOf));
    expect(new Set(sample.map(({ rule }) => rule)).size).toBe(9);
    expect(drawSample(mutants, 'other', 9).map(idOf)).not.toEqual(sample.map(idOf));
    expect(drawSample(mutants, 'seed', 1000)).toHaveLength(mutants.length);
  });
});

describe('the self-test', () => {
  it(
    'sees every mutant of real breakages told at its line, and leaves the project as it was',
    { timeout: 300_000 },
    () => {
      const result = runSelfTest({ root });
      expect(result.judgements.filter(isSurvivor).map(formatSurvivor)).toEqual([]);
      const figures = toFigures(result, { date: '2026-01-01', framework: '1.0.0', decision: 'native' });
      expect(figures).toMatchObject({ mutants: 19, killed: 19, survivors: [] });
      expect(formatFigures(figures)).toContain('19 of 19 mutants were told');
      expect(readFileSync(path.join(root, 'docs/page.mdx'), 'utf8')).toBe(PAGE);
      expect(readFileSync(path.join(root, 'node_modules/@o2s/framework/index.d.ts'), 'utf8')).toBe(FRAMEWORK);
    },
  );

  it('sees a mutant of the framework told although the clean content was judged before, in the same engine', () => {
    const { mutants } = make();
    const bench = createWorkbench(
      root,
      mutants.map(({ file }) => file),
    );
    const [framework] = mutants.filter(({ rule }) => rule === 'framework-rename');
    if (!framework) throw new Error('no mutant of the framework');
    const harmless = { ...framework, edits: [] };
    expect([harmless, framework, harmless].map((mutant) => isSurvivor(bench.judge(mutant)))).toEqual([
      true,
      false,
      true,
    ]);
    bench.remove();
  });

  it('tells the survivors of an engine that finds nothing', () => {
    const { judgements } = runSelfTest({ root, createJudge: blind });
    const figures = toFigures(
      { made: [], exclusions: [], judgements },
      { date: '2026-01-01', framework: '1.0.0', decision: 'native' },
    );
    expect(figures).toMatchObject({ mutants: 19, killed: 0 });
    expect(figures.survivors).toContain(
      'node_modules/@o2s/framework/index.d.ts:4 framework-rename: "list" becomes "listRenamed"',
    );
    expect(judgements.slice(0, 1).map(formatSurvivor)).toEqual([
      [
        'node_modules/@o2s/framework/index.d.ts:4 framework-rename',
        '  "list" becomes "listRenamed"',
        '  expected: a problem at docs/page.mdx:3',
        '  found: none',
      ].join('\n'),
    ]);
  });

  it('refuses content that is red to begin with', () => {
    const page = path.join(root, 'docs/broken.mdx');
    writeFileSync(page, '```ts\nconst total: number = "one";\n```\n');
    expect(() => readContent(root)).toThrow(/docs\/broken\.mdx:2:\d+ compile-error/);
    rmSync(page);
  });
});
