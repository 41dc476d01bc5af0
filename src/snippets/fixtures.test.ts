import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine, PROBLEM_NAMES } from '.';
import { parseArchive, replaceInArchive } from './fixtures/archive';

/**
 * Each `fixtures/*.txt` is a small project and the report that the engine must give on it, after `-- report --`. To
 * add a case, drop a file without a report and run `UPDATE_FIXTURES=1 npx vitest run --project apart fixtures`.
 */
const folder = path.join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const scratch = mkdtempSync(path.join(tmpdir(), 'snippets-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const COMMON: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'site', scripts: { start: 'x', test: 'x', verify: 'x' } }),
  'examples/tsconfig.base.json': JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [], skipLibCheck: true },
  }),
  'examples/helpdesk/package.json': JSON.stringify({
    name: '@o2s/integrations.helpdesk',
    dependencies: { zod: '4' },
  }),
};

function layOut(name: string, files: ReadonlyMap<string, string>): string {
  const root = path.join(scratch, name);
  for (const [file, text] of Object.entries(COMMON)) write(root, file, text);
  for (const [file, text] of files) {
    const escaped = /^hex:([\da-f\s]+)$/.exec(text.trim())?.[1];
    const link = /^link:(\S+)$/.exec(text.trim())?.[1];
    if (link) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      symlinkSync(link, path.join(root, file));
    } else
      write(root, file, escaped ? Buffer.from(escaped.replace(/\s/g, ''), 'hex') : unescapeControls(text));
  }
  return root;
}

/** Fixtures are readable: `␍` at a line's end, `␉` and `␟BOM` stand for what an editor would hide. */
function unescapeControls(text: string): string {
  return text.replaceAll('␍', '\r').replaceAll('␉', '\t').replaceAll('␟BOM', '\uFEFF');
}

function write(root: string, file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

function outcome(root: string): string {
  const engine = createEngine({ root });
  const { problems, snippets } = engine.check();
  const shown = snippets.map(
    ({ page, line, kind, language, text }) => `${page}:${line} ${kind} ${language}\n${text}`,
  );
  return `${[engine.report(problems), ...shown].filter(Boolean).join('\n\n')}\n`;
}

describe('fixtures', () => {
  it.each(names)('%s', (name) => {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    const { files } = parseArchive(text);
    const { report, ...rest } = Object.fromEntries(files);
    const actual = outcome(layOut(name, new Map(Object.entries(rest))));
    if (process.env.UPDATE_FIXTURES) writeFileSync(file, replaceInArchive(text, 'report', actual));
    else expect(actual).toBe(report);
  });

  it('pins every problem that the engine can name', () => {
    const reports = names.map((name) =>
      parseArchive(readFileSync(path.join(folder, name), 'utf8')).files.get('report'),
    );
    const pinned = PROBLEM_NAMES.filter((problem) =>
      reports.some((report) => report?.includes(` ${problem}\n`)),
    );
    expect(pinned).toEqual([...PROBLEM_NAMES]);
  });
});
