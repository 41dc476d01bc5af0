import path from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EditorDeclarations } from '../../../shared/editor';
import { changedLines, createLanguage, type Diagnostic, type Language } from '../../worker/typescript';
import { collectAgainst } from './collect-against';
import { collectSources } from './collect-sources';
import { EDITOR_EXAMPLES } from './examples';
import { openRealCompiler, print } from './real-compiler';
import { listVariants } from './variants';

const root = path.resolve(import.meta.dirname, '../../../..');
const MINUTES = 60_000;
/** How many edits are compared, where more than a few: the declarations of the framework are the same for all. */
const VARIANTS: Readonly<Record<string, number>> = { 'helpdesk/notifications': 50, 'helpdesk/articles': 12 };
/** What the declarations may weigh, in bytes of gzip, where it is more than 150 kB. */
const BUDGETS: Readonly<Record<string, number>> = { 'helpdesk/tickets': 170_000 };

/** That a member does not fit the class or interface that its class extends, which the check of a whole class finds. */
const NOT_AS_DECLARED = 2416;

/** Without the message: in which order it names the members of a union depends on what was checked before. */
const place = ({ from, line, column, code }: Diagnostic): string => `${from} ${line}:${column} TS${code}`;

describe.each(EDITOR_EXAMPLES.map((example) => [example.id, example] as const))('%s', (id, example) => {
  const count = VARIANTS[id] ?? 4;
  const sources = collectSources(root, example);
  let declarations: EditorDeclarations;
  beforeAll(() => void (declarations = collectAgainst(root, example, sources)), 2 * MINUTES);
  const openLanguage = (from = declarations) => {
    const language = createLanguage(ts, from);
    language.open({ files: sources.files });
    return language;
  };

  /** Part by part first, as the editor asks. */
  const everything = (language: Language): readonly Diagnostic[] =>
    Object.keys(sources.files).flatMap((file) => {
      for (let part = 0; language.prepare({ file, part }); part++);
      return language.diagnostics({ file });
    });

  it('comes with no test, and begins with its module', () => {
    const names = Object.keys(sources.files);
    expect(names[0]).toContain(path.posix.join(example.package, 'src', example.module, '/'));
    expect(names.filter((name) => name.endsWith('.spec.ts'))).toEqual([]);
  });

  it('keeps within its budget', () => {
    expect(gzipSync(JSON.stringify(declarations), { level: 9 }).length).toBeLessThan(BUDGETS[id] ?? 150_000);
  });

  it('names nothing that the replacements of Node and Express lack', () => {
    const names = new Set([2304, 2305, 2307, 2503, 2552, 2694, 2724, 7016]);
    const whole = { ...declarations, options: { ...declarations.options, skipLibCheck: false } };
    const program = openProgram(whole, sources.files);
    const missing = ts.getPreEmitDiagnostics(program).filter(({ code }) => names.has(code));
    expect(missing.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });

  it(
    `says of ${count} edits what tsc says`,
    () => {
      const language = openLanguage();
      const real = openRealCompiler(root, sources.files);
      expect(real.diagnostics()).toEqual([]);
      expect(everything(language)).toEqual([]);

      const variants = listVariants(sources.files, count);
      expect(variants).toHaveLength(count);
      let told = 0;
      for (const { rule, file, text } of variants) {
        language.edit({ file, text });
        real.edit(file, text);
        const expected = real.diagnostics();
        expect(everything(language).map(print), `${rule}: ${file}`).toEqual(expected);
        if (expected.length > 0) told++;
        const original = sources.files[file] ?? '';
        language.edit({ file, text: original });
        real.edit(file, original);
      }
      // Edits that nobody would be told of compare nothing.
      expect(told).toBeGreaterThan(count * 0.7);
    },
    10 * MINUTES,
  );

  it(
    'tells at once what an edit breaks around it',
    () => {
      const language = openLanguage();
      const edit = (file: string, text: string): readonly Diagnostic[] => {
        language.edit({ file, text });
        return language.diagnostics({ file });
      };
      everything(language);
      let told = 0;
      for (const { rule, file, text } of listVariants(sources.files, count)) {
        const original = sources.files[file] ?? '';
        const isNear = ({ from, to, code }: Diagnostic): boolean => {
          const lines = changedLines(original, text);
          return code !== NOT_AS_DECLARED && from <= lines.to && to >= lines.from;
        };
        language.edit({ file, text });
        const atOnce = language.recheck({ file });
        const later = edit(file, text);
        // Where nobody is told at once, the whole file is checked.
        const near = later.filter(isNear);
        if (atOnce) {
          expect(atOnce.map(place), `${rule}: ${file}`).toEqual(expect.arrayContaining(near.map(place)));
          expect(later.map(place), `${rule}: ${file}`).toEqual(expect.arrayContaining(atOnce.map(place)));
          if (near.length > 0) told++;
        }
        language.edit({ file, text: original });
        expect(language.recheck({ file })?.filter(isNear) ?? [], `${rule}, undone: ${file}`).toEqual([]);
        edit(file, original);
      }
      expect(told).toBeGreaterThanOrEqual(count / 4);
    },
    10 * MINUTES,
  );

  it('notices when a declaration is missing', () => {
    const others = Object.entries(declarations.files).filter(
      ([name]) => !name.startsWith('/node_modules/@o2s/framework/'),
    );
    const files = Object.fromEntries(others);
    expect(everything(openLanguage({ ...declarations, files }))).not.toEqual([]);
  });
});

/** A program that checks the declarations too, which a language service leaves alone. */
function openProgram(
  { options, files }: EditorDeclarations,
  sources: Readonly<Record<string, string>>,
): ts.Program {
  const { options: converted } = ts.convertCompilerOptionsFromJson(options, '/examples');
  // As the editor's: without it, one example does not find another.
  const parsed = { ...converted, pathsBasePath: '/examples/' };
  const own = Object.entries(sources).map(([file, text]) => [`/examples/${file}`, text] as const);
  const all = new Map([...Object.entries(files), ...own]);
  const names = own.map(([file]) => file);
  return ts.createProgram(names, parsed, {
    getSourceFile: (name, version) => {
      const text = all.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, version);
    },
    fileExists: (name) => all.has(name),
    readFile: (name) => all.get(name),
    getDefaultLibFileName: () => '/lib/lib.es2023.full.d.ts',
    getDefaultLibLocation: () => '/lib',
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
  });
}
