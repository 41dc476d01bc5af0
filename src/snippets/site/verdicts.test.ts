import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../engine';
import { createVerdicts, toVerdicts } from './verdicts';

const PAGE = 'docs/page.mdx';
const SOURCE = 'examples/helpdesk/src/sum.ts';
const FAILING = '```ts errors="2322"\nconst total: number = "one";\n```\n';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'verdicts-'));
  write('examples/tsconfig.base.json', '{ "compilerOptions": { "strict": true, "types": [] } }');
  write('examples/helpdesk/package.json', '{ "name": "helpdesk", "version": "1.0.0" }');
  write(SOURCE, 'export const sum = (a: number, b: number): number => a + b;\n');
  write(PAGE, `# Page\n\n\`\`\`ts source="helpdesk/src/sum.ts"\n\`\`\`\n\n${FAILING}`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the process beside the server does: a whole check, by an engine of its own. */
const judge = () => {
  const engine = createEngine({ root });
  return toVerdicts(engine, engine.check());
};
const open = () => createVerdicts(createEngine({ root }), path.join(root, 'verdicts'));

describe('pages of a running server', () => {
  it('show an edit before its types are checked', () => {
    const verdicts = open();
    write(SOURCE, 'export const sum = (a: number, b: number): number => b + a;\n');
    const { snippets, report } = verdicts.read(PAGE);
    expect(snippets[0]?.text).toContain('b + a');
    expect(report).toBe('');
  });

  it('tell a mistake of types once it is found, and no longer than the page shows it', () => {
    const verdicts = open();
    write(SOURCE, 'export const sum = (a: number, b: number): string => a + b;\n');
    verdicts.replace(judge());
    expect(verdicts.read(PAGE).report).toMatch(/^docs\/page\.mdx:3:\d+ compile-error/);
    write(SOURCE, 'export const sum = (a: number, b: number): number => a + b;\n');
    expect(verdicts.read(PAGE).report).toBe('');
  });

  it('tell at once what needs no types', () => {
    const verdicts = open();
    write(PAGE, '```ts source="helpdesk/src/gone.ts"\n```\n');
    expect(verdicts.read(PAGE).report).toMatch(/^docs\/page\.mdx:1:\d+ file-missing/);
  });

  it('show the messages of an expected error as they were last found, after a restart too', () => {
    open().replace(judge());
    const [, failing] = open().read(PAGE).snippets;
    expect(failing?.diagnostics).toMatchObject([{ line: 1, column: 7, code: 'TS2322' }]);
  });

  it('are built anew when the verdict on them changes, and only then', () => {
    const verdicts = open();
    const [file] = verdicts.read(PAGE).dependencies.filter((dependency) => dependency.includes('verdicts/'));
    if (!file) throw new Error('the page declares no verdict');
    const before = readFileSync(file, 'utf8');
    verdicts.replace([]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    verdicts.replace(judge());
    expect(readFileSync(file, 'utf8')).not.toBe(before);
  });

  it('take no verdict from a file that cannot be read', () => {
    const [file] = open()
      .read(PAGE)
      .dependencies.filter((dependency) => dependency.includes('verdicts/'));
    writeFileSync(file ?? '', '{"page":');
    expect(open().read(PAGE).report).toBe('');
  });
});
