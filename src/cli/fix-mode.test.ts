import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../snippets';
import { EXIT, UsageError } from './exit-codes';
import { fixMode } from './fix-mode';
import type { Options } from './options';
import type { Terminal } from './terminal';

const TSCONFIG = JSON.stringify({
  compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, types: [], skipLibCheck: true },
});
const REGION = '// #region one\nexport const a = 1;\n// #endregion one\n';

let root: string;
let printed: string;
let asked: string[];
const at = (file: string) => path.join(root, ...file.split('/'));
const read = (file: string) => readFileSync(at(file), 'utf8');
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};

/** @param answer what the person says; nobody is there when absent */
async function fix(answer?: () => boolean, more: Partial<Options> = {}) {
  printed = '';
  asked = [];
  const keep = (text: string) => void (printed += `${text}\n`);
  const terminal: Terminal = {
    print: keep,
    complain: keep,
    paint: plain,
    paintError: plain,
    isGithub: false,
    isInteractive: answer !== undefined,
    confirm(question) {
      asked.push(question);
      return Promise.resolve(answer?.() ?? false);
    },
  };
  return fixMode.run({ root, delay: 0, cache: false, fix: true, ...more }, terminal);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'fix-mode-'));
  write('examples/tsconfig.base.json', TSCONFIG);
  write('examples/pack/package.json', '{"name": "pack"}');
  write('examples/pack/src/a.ts', REGION);
});
afterEach(() => rmSync(root, { recursive: true }));

/** A page, what it becomes, and the files beside it; one without `after` must stay as it is. */
interface Case {
  readonly page: string;
  readonly after?: string;
  readonly files?: Readonly<Record<string, string>>;
}

const SHOWS_ONE = '```ts source="pack/src/a.ts#one"\n```\n';
const CASES: Readonly<Record<string, Case>> = {
  'the only region, where its name is empty': {
    page: '```ts source="pack/src/a.ts#"\n```\n',
    after: SHOWS_ONE,
  },
  'no region of two': {
    page: '```ts source="pack/src/a.ts#"\n```\n',
    files: { 'examples/pack/src/a.ts': `${REGION}${REGION.replaceAll('one', 'two').replace(' a ', ' b ')}` },
  },
  'a moved file, by the only one with its name': {
    page: '> ```ts source="pack/src/old/a.ts#one" title="A"\r\n> ```\r\n',
    after: '> ```ts source="pack/src/a.ts#one" title="A"\r\n> ```\r\n',
  },
  'no moved file of two': {
    page: '```ts source="pack/src/old/a.ts#one"\n```\n',
    files: { 'examples/pack/src/b/a.ts': REGION },
  },
  'no file of that name without the region': { page: '```ts source="pack/src/old/a.ts#other"\n```\n' },
  'a stale code, by the one that comes': {
    page: `${SHOWS_ONE}\n\`\`\`ts errors="2741" in="pack"\nconst a: string = 1;\n\`\`\`\n`,
    after: `${SHOWS_ONE}\n\`\`\`ts errors="2322" in="pack"\nconst a: string = 1;\n\`\`\`\n`,
  },
  'one code of two, once': {
    page: `${SHOWS_ONE}\n\`\`\`ts in="pack" errors="2322,2304,2304"\nconst a: string = 1;\n\`\`\`\n`,
    after: `${SHOWS_ONE}\n\`\`\`ts in="pack" errors="2322"\nconst a: string = 1;\n\`\`\`\n`,
  },
  'an expectation that nothing fulfils': {
    page: `${SHOWS_ONE}\n\`\`\`ts in="pack" errors="2322" title="A"\nconst a: string = 'a';\n\`\`\`\n`,
    after: `${SHOWS_ONE}\n\`\`\`ts in="pack" title="A"\nconst a: string = 'a';\n\`\`\`\n`,
  },
  'no code whose line is hidden': {
    page: `${SHOWS_ONE}\n\`\`\`ts in="pack" errors="2741"\nconst a: string = 1;\n// ---cut---\nconst b = 1;\n\`\`\`\n`,
  },
};

describe('--fix --yes', () => {
  it.each(Object.entries(CASES))('mends %s', async (_, { page, after, files = {} }) => {
    for (const [file, text] of Object.entries(files)) write(file, text);
    write('docs/page.mdx', page);
    const code = await fix(undefined, { yes: true });
    expect(read('docs/page.mdx')).toBe(after ?? page);
    expect(printed).toContain(after === undefined ? 'nothing that --fix can mend' : 'mended docs/page.mdx');
    expect(code).toBe(after === undefined ? EXIT.problems : EXIT.verified);
    expect(readdirSync(at('docs'))).toEqual(['page.mdx']);
    expect(asked).toEqual([]);
  });

  it.each([
    ['its end', '// #region one\nexport const a = 1;\n// #endregion\n'],
    ['its beginning', '// #region\nexport const a = 1;\n// #endregion one\n'],
  ])('gives a marker at %s the name of its partner', async (_, text) => {
    write('docs/page.mdx', SHOWS_ONE);
    write('examples/pack/src/a.ts', text);
    expect(await fix(undefined, { yes: true })).toBe(EXIT.verified);
    expect(read('examples/pack/src/a.ts')).toBe(REGION);
  });

  it('gives a marker no name of two', async () => {
    const text = '// #region one\n// #region two\nexport const a = 1;\n// #endregion\n';
    write('docs/page.mdx', SHOWS_ONE);
    write('examples/pack/src/a.ts', text);
    expect(await fix(undefined, { yes: true })).toBe(EXIT.problems);
    expect(read('examples/pack/src/a.ts')).toBe(text);
  });
});

describe('--fix', () => {
  const broken = '```ts source="pack/src/old/a.ts#one"\n```\n';
  beforeEach(() => write('docs/page.mdx', broken));

  it('shows the change, asks, and writes after a yes', async () => {
    expect(await fix(() => true)).toBe(EXIT.verified);
    expect(asked).toEqual(['Write 1 file?']);
    expect(printed).toContain('-```ts source="pack/src/old/a.ts#one"\n+```ts source="pack/src/a.ts#one"\n');
    expect(read('docs/page.mdx')).toBe(SHOWS_ONE);
  });

  it('writes nothing after a no', async () => {
    expect(await fix(() => false)).toBe(EXIT.unwritten);
    expect(printed).toContain('nothing is written');
    expect(read('docs/page.mdx')).toBe(broken);
  });

  it('writes nothing where nobody can be asked, but shows the change', async () => {
    expect(await fix()).toBe(EXIT.unwritten);
    expect(printed).toContain('+```ts source="pack/src/a.ts#one"');
    expect(printed).toContain('--yes writes without a question');
    expect(read('docs/page.mdx')).toBe(broken);
  });

  it('leaves a file that changed while it asked', async () => {
    const edited = `${broken}\nMore by its writer.\n`;
    const code = await fix(() => {
      write('docs/page.mdx', edited);
      return true;
    });
    expect(code).toBe(EXIT.unwritten);
    expect(printed).toContain('docs/page.mdx changed after it was checked');
    expect(read('docs/page.mdx')).toBe(edited);
  });

  it.each([{ json: true }, { watch: true }, { framework: 'all' }, { fix: undefined, yes: true }])(
    'refuses what it cannot do beside it: %o',
    async (more) => {
      const options = more as Partial<Options>;
      await expect(fix(undefined, options)).rejects.toThrow(UsageError);
      expect(read('docs/page.mdx')).toBe(broken);
    },
  );
});
