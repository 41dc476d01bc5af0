import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkForeign, ForeignError, type ForeignOptions } from '.';

const LIBRARY = `
declare global { namespace JSX { interface IntrinsicElements { b: object } } }
export interface Options { name: string; size?: number }
export interface Runner { run(): void }
export declare function make(options: Options): Runner;
export declare function from<T>(value: PromiseLike<T>): { then<U>(next: (value: T) => U): U };
export declare class Base { constructor(options: Options); protected go(): string }
`;
/** Gives one finding of drift, at the column of its indentation plus 21. */
const DRIFT = ["import { make } from 'lib';", "make({ name: 'x' }).walk();"];

let root: string;
const write = (file: string, content: string | Buffer) => {
  const target = path.join(root, ...file.split('/'));
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
};

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'foreign-'));
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    types: [],
    skipLibCheck: true,
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: [] }));
  write('node_modules/lib/package.json', '{"name": "lib", "version": "1.0.0", "types": "index.d.ts"}');
  write('node_modules/lib/index.d.ts', LIBRARY);
});
afterEach(() => rmSync(root, { recursive: true }));

function check(options: Partial<ForeignOptions> = {}) {
  const folders = { docs: path.join(root, 'docs'), tsconfig: path.join(root, 'tsconfig.json') };
  const result = checkForeign({ root, ...folders, ...options });
  const findings = result.findings.map(
    ({ class: kind, problem: { place } }) => `${place.file}:${place.line}:${place.column} ${kind}`,
  );
  return { ...result, findings, messages: result.findings.map(({ problem }) => problem.message) };
}

/** Each way of writing a fence, with the line and column where its mistake stands. */
const FORMS: Readonly<Record<string, { text: string; at: string; file?: string }>> = {
  'with a title and other metadata': {
    text: ['```ts title="a.ts" {1,3} showLineNumbers twoslash foo=bar', ...DRIFT, '```'].join('\n'),
    at: '3:21',
  },
  'of another name for the language': { text: ['```typescript', ...DRIFT, '```'].join('\n'), at: '3:21' },
  'of tsx': { text: ['```tsx', ...DRIFT, 'void (<b />);', '```'].join('\n'), at: '3:21' },
  'in a list of a list': {
    text: ['- one', '', '  1. two', '     ```ts', ...DRIFT.map((line) => `     ${line}`), '     ```'].join(
      '\n',
    ),
    at: '6:26',
  },
  'in a quote': { text: ['> ```ts', ...DRIFT.map((line) => `> ${line}`), '> ```'].join('\n'), at: '3:23' },
  'in an admonition': { text: [':::note[A title]', '```ts', ...DRIFT, '```', ':::'].join('\n'), at: '4:21' },
  'in indented tabs': {
    text: [
      '<Tabs>',
      '  <TabItem value="a">',
      '',
      '    ```ts',
      ...DRIFT.map((line) => `    ${line}`),
      '    ```',
      '',
      '  </TabItem>',
      '</Tabs>',
    ].join('\n'),
    at: '6:25',
  },
  'in details, without blank lines': {
    text: ['<details>', '<summary>s</summary>', '', '```ts', ...DRIFT, '```', '</details>'].join('\n'),
    at: '6:21',
  },
  'of tildes, indented': {
    text: [' ~~~ts', ...DRIFT.map((line) => ` ${line}`), ' ~~~'].join('\n'),
    at: '3:22',
  },
  'longer than the one that it shows': {
    text: ['`````ts', 'const fence = `', '\\`\\`\\`ts', '`;', ...DRIFT, 'void fence;', '`````'].join('\n'),
    at: '6:21',
  },
  'with CRLF, a byte order mark and tabs': {
    text: `\uFEFF---\r\ntitle: x\r\n---\r\n\r\n- x\r\n\r\n\t\`\`\`ts\r\n\t${DRIFT.join('\r\n\t')}\r\n\t\`\`\`\r\n`,
    at: '9:22',
    file: 'a.markdown',
  },
  'below an HTML comment that holds another': {
    text: ['<!--', '```ts', 'nope nope', '```', '-->', '', '```ts', ...DRIFT, '```'].join('\n'),
    at: '9:21',
    file: 'a.md',
  },
  'below an MDX comment that holds another': {
    text: ['{/*', '```ts', 'nope nope', '```', '*/}', '', '```ts', ...DRIFT, '```'].join('\n'),
    at: '9:21',
  },
  'never closed': { text: ['```ts', ...DRIFT].join('\n'), at: '3:21' },
};

describe('a fence of other documentation is found, and its mistake told where it stands', () => {
  it.each(Object.entries(FORMS))('%s', (_, { text, at, file = 'deep/er/a.mdx' }) => {
    write(`docs/${file}`, text);
    const { findings, fences, notes } = check();
    expect(findings).toEqual([`docs/${file}:${at} drift`]);
    expect(fences).toEqual({ seen: 1, checked: 1, skipped: {} });
    expect(notes).toEqual([]);
  });
});

it('a page that cannot be read takes no other one with it, and is told', () => {
  const good = ['```ts', ...DRIFT, '```'].join('\n');
  write('docs/a.mdx', good);
  write('docs/broken.mdx', `# broken\n\na < b and { not closed\n\n${good}`);
  write('docs/latin.md', Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  write('docs/binary.md', Buffer.from([0, 1, 2]));
  symlinkSync('../docs', path.join(root, 'docs/loop'));
  symlinkSync('a.mdx', path.join(root, 'docs/link.mdx'));
  symlinkSync('nowhere.md', path.join(root, 'docs/dangling.md'));
  const { findings, notes, pages } = check();
  expect(findings).toEqual(['docs/a.mdx:3:21 drift', 'docs/broken.mdx:7:21 drift']);
  expect(pages).toBe(2);
  const told = notes.map(({ file, message }) => `${file} ${message}`).sort();
  expect(told).toEqual([
    'docs/binary.md it is not a text file, and is skipped',
    expect.stringMatching(/^docs\/broken\.mdx this is not MDX: .*\. It was read as Markdown$/),
    'docs/dangling.md it is a link, and is not followed',
    'docs/latin.md it is not valid UTF-8, and is skipped',
    'docs/link.mdx it is a link, and is not followed',
    'docs/loop it is a link, and is not followed',
  ]);
});

it('counts what it does not check, with the reason, and what it leaves alone', () => {
  const fences = [
    '```kotlin foo="1"\nx\n```',
    '```js\nx\n```',
    '```\nx\n```',
    '```ts\n```',
    '```bash\nx\n```',
  ];
  const diff = '```ts diff\n- const a = 1;\n+ const a = 2;\n```';
  write('docs/a.mdx', [...fences, diff, '```typescript twoslash\nexport const a = 1;\n```'].join('\n\n'));
  const result = check();
  expect(result.findings).toEqual([]);
  expect(result.fences).toEqual({
    seen: 7,
    checked: 1,
    skipped: {
      'diff marks': 1,
      empty: 1,
      'language bash': 1,
      'language js': 1,
      'language kotlin': 1,
      'no language': 1,
    },
  });
  expect(result.ignored).toEqual({ languages: 2, attributes: 3 });
  const strict = check({ strict: true });
  expect(strict.findings.filter((text) => text.endsWith(' page'))).toHaveLength(7);
  // What is told was not left alone.
  expect(strict.ignored).toEqual({ languages: 0, attributes: 0 });
});

/** Code, what it is without and with `assumeContext`; both pages begin with an import of `make`. */
const CONTEXT: Readonly<Record<string, { code: string; plain: string[]; assumed: string[] }>> = {
  'an import that the page made before': {
    code: "make({ name: 'x' }).run();",
    plain: ['missing-context'],
    assumed: [],
  },
  'an export that no page imports': {
    code: "class A extends Base {}\nnew A({ name: 'x' });",
    plain: ['missing-context'],
    assumed: [],
  },
  'a mistake beside an import that is missing': {
    code: 'make({ size: 1 });',
    plain: ['missing-context'],
    assumed: ['drift'],
  },
  'a name from nowhere': { code: 'unheardOf();', plain: ['missing-context'], assumed: ['missing-context'] },
  'dots for the rest of an object': {
    code: 'make({ ... });',
    plain: ['syntax'],
    assumed: ['missing-context'],
  },
  'dots in an object of another name': {
    code: 'const options = {\n  ...\n};\nmake(options);\noptions.name;',
    plain: ['syntax'],
    assumed: ['missing-context', 'missing-context'],
  },
  'dots in an object that is spread into another': {
    code: 'const base = {\n  size: 1,\n  ...\n};\nmake({ ...base });\nmake({ ...{ size: 1, ... } });',
    plain: ['syntax'],
    assumed: ['missing-context', 'missing-context'],
  },
  'a mistake beside what is spread': {
    code: "const base = {\n  // ...\n};\nmake({ ...base, size: 'a' });",
    plain: ['missing-context'],
    assumed: ['drift'],
  },
  'what is made by a function that leaves it out': {
    code: 'function create() {\n  // ...\n}\nconst app = create();\napp.go();\nconst { a } = create();',
    plain: ['missing-context'],
    assumed: ['missing-context', 'missing-context'],
  },
  'a constructor that leaves out its body': {
    code: "import { Base } from 'lib';\nclass A extends Base {\n  constructor() { ... }\n}",
    plain: ['syntax'],
    assumed: ['missing-context'],
  },
  'a comment for the rest of an object': {
    code: "import { make } from 'lib';\nmake({ size: 1 /* ... */ });",
    plain: ['missing-context'],
    assumed: ['missing-context'],
  },
  'a comment that shows a spread': {
    code: "import { make } from 'lib';\nmake({ size: 1 /* super(...args), [...list] */ });",
    plain: ['drift'],
    assumed: ['drift'],
  },
  'a comment that leaves out what follows its dots': {
    code: "import { make } from 'lib';\nmake({ size: 1 /* ...the others */ });",
    plain: ['missing-context'],
    assumed: ['missing-context'],
  },
  'dots for a body': { code: 'function go() { ... }\ngo();', plain: ['syntax'], assumed: [] },
  'a constructor without its class': {
    code: "constructor(private readonly items: string[]) {\n  this.items.push('a');\n}",
    plain: ['syntax'],
    assumed: [],
  },
  'a signature without its body, with a default value': {
    code: 'peek(count: number, options = {}): Promise<number>',
    plain: ['syntax'],
    assumed: ['missing-context', 'missing-context'],
  },
  'what a call on an unknown member gives': {
    code: 'load(key: string) {\n  return from(this.cache.get(key)).then((x) => (x ? JSON.parse(x) : x));\n}',
    plain: ['syntax'],
    assumed: ['missing-context'],
  },
  'an import in the middle of statements': {
    code: "await this.cache.set('a');\nimport { make } from 'lib';\nmake({ name: 'x' });",
    plain: ['strictness'],
    assumed: ['syntax', 'missing-context'],
  },
  'the name of a primitive, called': {
    code: 'make({ name: string() });',
    plain: ['missing-context'],
    assumed: ['missing-context'],
  },
  'a name that is another thing elsewhere': {
    code: 'Options.size;',
    plain: ['missing-context'],
    assumed: ['missing-context'],
  },
  'a decorator of the name of a global': {
    code: 'export class A {\n  @Headers() go(): void {}\n}',
    plain: ['missing-context'],
    assumed: ['missing-context'],
  },
  'a drawing': { code: '+--> a\n|   (─── b', plain: ['syntax'], assumed: ['syntax', 'syntax'] },
  'a member without its class': {
    code: 'async run(): Promise<void> {\n  await this.other.run();\n}',
    plain: ['syntax'],
    assumed: [],
  },
};

describe('a fragment', () => {
  it.each(Object.entries(CONTEXT))('%s', (_, { code, plain, assumed }) => {
    write('docs/a.mdx', `\`\`\`ts\nimport { make } from 'lib';\n\`\`\`\n\n\`\`\`ts\n${code}\n\`\`\`\n`);
    const kinds = (findings: readonly string[]) => [...new Set(findings.map((text) => text.split(' ')[1]))];
    expect(kinds(check().findings)).toEqual([...new Set(plain)]);
    const supplied = check({ assumeContext: true });
    expect(supplied.findings.map((text) => text.split(' ')[1])).toEqual(assumed);
  });
});

describe('examples', () => {
  const examples = () => ({ examples: path.join(root, 'src'), assumeContext: true });
  beforeEach(() => {
    write('src/users/types.ts', 'export interface User { id: string }');
    write('src/posts/types.ts', 'export interface Post { id: string }');
    write('src/types.ts', 'export {};');
    write('src/index.ts', "export * as Users from './users/types.js';");
  });

  it('are known by the names that they give to whole modules', () => {
    write('docs/a.md', '```ts\nexport const user: Users.User = { id: 1 };\n```\n');
    expect(check(examples()).findings).toEqual(['docs/a.md:2:35 drift']);
  });

  it('are imported from where a name is exported', () => {
    write(
      'docs/a.md',
      "```ts\nimport type { Post } from './types';\nexport const post: Post = { id: 1 };\n```\n",
    );
    expect(check(examples()).findings).toEqual(['docs/a.md:3:29 drift']);
  });

  it('are named when what they were taken for does not export a name', () => {
    write('docs/a.md', "```ts\nimport type { Post, Gone } from './types';\n```\n");
    write('docs/b.md', "```ts\nimport type { Gone } from './types';\n```\n");
    const found = checkForeign({
      root,
      docs: path.join(root, 'docs'),
      tsconfig: path.join(root, 'tsconfig.json'),
      ...examples(),
    });
    expect(found.findings.map(({ class: kind, problem }) => [kind, ...(problem.related ?? [])])).toEqual([
      [
        'drift',
        {
          place: { file: 'src/posts/types.ts', line: 1, column: 1 },
          message: '"./types" is taken for this file, which does not export "Gone"',
        },
      ],
      [
        'drift',
        {
          place: { file: 'src/types.ts', line: 1, column: 1 },
          message: '"./types" is taken for this file, which does not export "Gone"',
        },
      ],
    ]);
  });

  it('come after a fence that shows the file, and its names are not all there when it is a part', () => {
    const shown = '```ts title="cats.ts"\nexport const cat = 1;\n// ...\n```';
    write('docs/a.md', `${shown}\n\n\`\`\`ts\nimport { cat, Dog } from './cats';\n\`\`\`\n`);
    const { findings, result } = { ...check(examples()), result: check() };
    expect(findings).toEqual(['docs/a.md:7:15 missing-context']);
    expect(result.findings).toEqual(['docs/a.md:7:26 missing-context']);
  });
});

it('tells a required property that is missing from a name that is', () => {
  write('docs/a.mdx', "```ts\nimport { make } from 'lib';\nmake({ size: 1 });\nunheardOf();\n```\n");
  const { findings, messages } = check({ assumeContext: true });
  expect(findings).toEqual(['docs/a.mdx:3:6 drift', 'docs/a.mdx:4:1 missing-context']);
  expect(messages[0]).toContain("Property 'name' is missing");
  expect(messages[1]).toContain("Cannot find name 'unheardOf'");
});

it('says what is wrong with the folders before it checks anything', () => {
  const fault = (options: Partial<ForeignOptions>) => {
    try {
      check(options);
    } catch (error) {
      if (error instanceof ForeignError) return error.fault;
    }
    return 'none';
  };
  expect(fault({})).toBe('docs-missing');
  write('docs/a.txt', '');
  expect(fault({})).toBe('docs-empty');
  write('docs/a.md', '');
  expect(fault({ examples: path.join(root, 'none') })).toBe('examples-missing');
  expect(fault({ tsconfig: path.join(root, 'none.json') })).toBe('tsconfig-missing');
  write('wrong.json', '{"compilerOptions": {"module": "nonsense"}}');
  expect(fault({ tsconfig: path.join(root, 'wrong.json') })).toBe('tsconfig-invalid');
  expect(fault({})).toBe('none');
});
