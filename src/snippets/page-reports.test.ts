import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortHash } from '../shared/node/hash';
import { createEngine } from './engine';
import { createPageReports, toPageReports, type PageReport } from './page-reports';

const PAGE = 'docs/page.mdx';
const SOURCE = 'examples/helpdesk/src/sum.ts';
const FAILING = '```ts errors="2322"\nconst total: number = "one";\n```\n';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'page-reports-'));
  write('examples/tsconfig.base.json', '{ "compilerOptions": { "strict": true, "types": [] } }');
  write('examples/helpdesk/package.json', '{ "name": "helpdesk", "version": "1.0.0" }');
  write(SOURCE, 'export const sum = (a: number, b: number): number => a + b;\n');
  write(PAGE, `# Page\n\n\`\`\`ts source="helpdesk/src/sum.ts"\n\`\`\`\n\n${FAILING}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the process beside the server does: a whole check, by an engine of its own. */
const check = () => {
  const engine = createEngine({ root });
  return toPageReports(engine, engine.check());
};
const open = () => createPageReports(createEngine({ root }), path.join(root, 'reports'));

/** The report on a page as it was before its writer changed it. */
const reportOn = (page: string, more: Partial<PageReport> = {}): PageReport => ({
  page,
  subject: 'earlier',
  report: '',
  messages: [],
  ...more,
});

describe('toPageReports', () => {
  it('reports on each page with problems or messages, in order, and on nothing else', () => {
    write('docs/right.mdx', '```ts\nexport const right = 1;\n```\n');
    write('docs/wrong.mdx', '```ts\nconst wrong: number = "one";\n```\n');
    write('docs/zero.mdx', '```ts source="helpdesk/src/gone.ts"\n```\n');
    write('examples/helpdesk/src/unused.ts', '// #region unused\nexport {};\n// #endregion unused\n');
    const reports = check();
    expect(reports.map(({ page }) => page)).toEqual([PAGE, 'docs/wrong.mdx', 'docs/zero.mdx']);
    const [page, wrong, zero] = reports;
    expect(page?.report).toBe('');
    expect(page?.messages).toMatchObject([
      {
        id: `${PAGE}#snippet-2`,
        textHash: shortHash('const total: number = "one";'),
        diagnostics: [{ code: 'TS2322' }],
      },
    ]);
    expect(wrong?.report).toMatch(/^docs\/wrong\.mdx:2:7 compile-error/);
    expect(wrong?.report).not.toContain('zero.mdx');
    expect(wrong?.messages).toEqual([]);
    expect(zero?.report).toMatch(/^docs\/zero\.mdx:1:\d+ file-missing/);
    expect(zero?.messages).toEqual([]);
  });
});

describe('pages of a running server', () => {
  it('show an edit before its types are checked', () => {
    const reports = open();
    write(SOURCE, 'export const sum = (a: number, b: number): number => b + a;\n');
    const { snippets, report } = reports.read(PAGE);
    expect(snippets[0]?.text).toContain('b + a');
    expect(report).toBe('');
  });

  it('tell a mistake of types once it is found, and no longer than the page shows it', () => {
    const reports = open();
    write(SOURCE, 'export const sum = (a: number, b: number): string => a + b;\n');
    reports.replace(check());
    expect(reports.read(PAGE).report).toMatch(/^docs\/page\.mdx:3:\d+ compile-error/);
    write(SOURCE, 'export const sum = (a: number, b: number): number => a + b;\n');
    expect(reports.read(PAGE).report).toBe('');
  });

  it('tell at once what needs no types', () => {
    const reports = open();
    write(PAGE, '```ts source="helpdesk/src/gone.ts"\n```\n');
    expect(reports.read(PAGE).report).toMatch(/^docs\/page\.mdx:1:\d+ file-missing/);
  });

  it('show the messages of an expected error as they were last found, after a restart too', () => {
    open().replace(check());
    const [, failing] = open().read(PAGE).snippets;
    expect(failing?.diagnostics).toMatchObject([{ line: 1, column: 7, code: 'TS2322' }]);
  });

  it('are built anew when the report on them changes, and only then', () => {
    const reports = open();
    const [file] = reports.read(PAGE).dependencies.filter((dependency) => dependency.includes('reports/'));
    if (!file) throw new Error('the page declares no report');
    const before = readFileSync(file, 'utf8');
    reports.replace([]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    reports.replace(check());
    expect(readFileSync(file, 'utf8')).not.toBe(before);
  });

  it('take no report from a file that cannot be read', () => {
    const [file] = open()
      .read(PAGE)
      .dependencies.filter((dependency) => dependency.includes('reports/'));
    if (!file) throw new Error('the page declares no report');
    writeFileSync(file, '{"page":');
    expect(open().read(PAGE).report).toBe('');
    expect(readFileSync(file, 'utf8')).toBe('null\n');
  });

  it('keep the file of a report that is the same', () => {
    const reports = open();
    reports.replace([reportOn(PAGE)]);
    const file = reports.read(PAGE).dependencies.at(-1) ?? '';
    utimesSync(file, 1, 1);
    reports.replace([reportOn(PAGE)]);
    reports.read(PAGE);
    expect(statSync(file).mtimeMs).toBe(1000);
    reports.replace([reportOn(PAGE, { report: 'another' })]);
    expect(statSync(file).mtimeMs).not.toBe(1000);
  });

  it('are right when a check names other pages alone', () => {
    const reports = open();
    const { dependencies } = reports.read(PAGE);
    reports.replace([reportOn('docs/other.mdx')]);
    expect(readFileSync(dependencies.at(-1) ?? '', 'utf8')).toBe('null\n');
  });

  it('show messages under the snippet that they were found in while it shows the same text', () => {
    const diagnostics = [{ line: 1, column: 7, code: 'TS2322', message: 'No.' }];
    const reports = open();
    const [sum, failing] = reports.read(PAGE).snippets;
    const messagesUnder = (id: string | undefined, text: string | undefined) => {
      const message = { id: id ?? '', textHash: shortHash(text ?? ''), diagnostics };
      reports.replace([reportOn(PAGE, { messages: [message] })]);
      return reports.read(PAGE).snippets.map((snippet) => snippet.diagnostics);
    };
    expect(messagesUnder(failing?.id, failing?.text)).toEqual([undefined, diagnostics]);
    expect(messagesUnder(failing?.id, 'other')).toEqual([undefined, undefined]);
    expect(messagesUnder(`${PAGE}#snippet-3`, failing?.text)).toEqual([undefined, undefined]);
    // What is shown of a file compiles.
    expect(messagesUnder(sum?.id, sum?.text)).toEqual([undefined, undefined]);
  });
});
