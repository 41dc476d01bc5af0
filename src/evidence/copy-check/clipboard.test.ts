import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parsePage, type Snippet } from '../../snippets';
import { compileTrials, formatFindings, makeWorkspace, planTrials } from '.';
import type { Capture, CopyAction, TypeScript } from '.';

const COMPILERS = [ts, createRequire(__filename)('typescript-5.9') as TypeScript];
// Each compiles a small program twice, and reads the standard library for it.
vi.setConfig({ testTimeout: 120_000 });

const PAGE = 'docs/page.mdx';
const FILE = 'demo/src/price.ts';
const CODE = 'export function total(items: readonly Item[]): number {\n    return round(sum(items));\n}';
const OTHERS = "import { round, sum } from './numbers';\nimport type { Item } from './item';";
const SOURCE = `${OTHERS}
import { label } from './label';

// #region total
${CODE}
// #endregion total
export const name = label(round(1));
`;
const EXAMPLE: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "demo" }',
  'src/price.ts': SOURCE,
  'src/numbers.ts':
    'export const round = (value: number): number => Math.round(value);\n' +
    'export const sum = (items: readonly { price: number }[]): number => items.length;\n',
  'src/item.ts': 'export interface Item {\n    price: number;\n}\n',
  'src/label.ts': 'export const label = (value: number): string => String(value);\n',
};
const GUIDE = {
  packageJson: '{ "name": "from-the-guide", "version": "0.1.0" }',
  tsconfig: JSON.stringify({
    compilerOptions: {
      target: 'es2023',
      lib: ['es2023'],
      module: 'nodenext',
      strict: true,
      types: [],
      skipLibCheck: true,
    },
    include: ['src'],
  }),
  place: { page: 'docs/package.mdx', line: 9 },
};
const REGION: Snippet = {
  id: `${PAGE}#snippet-1`,
  page: PAGE,
  line: 7,
  kind: 'region',
  language: 'ts',
  text: CODE,
  meta: '',
  file: FILE,
  region: 'total',
  lines: [{ first: 6, last: 8 }],
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'clipboard-test-'));
  mkdirSync(path.join(root, 'node_modules'));
  for (const [file, text] of Object.entries(EXAMPLE)) {
    const target = path.join(root, 'examples/demo', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

function capture(action: CopyAction, text: string, snippet = REGION.id): Capture {
  return { snippet, action, text, isExcerpt: false };
}

function captures(withImports: string, wholeFile = SOURCE): Capture[] {
  return [
    capture('copy', CODE),
    capture('withImports', withImports),
    capture('wholeFile', wholeFile),
    capture('fileView', wholeFile),
  ];
}

/** The report on what was copied. */
function report(copied: readonly Capture[], snippet = REGION): string {
  const plan = planTrials({
    snippets: [snippet],
    captures: copied,
    readExample: () => SOURCE,
  });
  const folder = path.join(root, 'workspace');
  mkdirSync(folder);
  const workspace = makeWorkspace(root, folder, ['demo'], GUIDE, plan);
  const found = COMPILERS.flatMap((compiler) => compileTrials(compiler, workspace, plan.trials));
  return formatFindings([...plan.findings, ...found]);
}

const BOTH = COMPILERS.map(({ version }) => version).join(' and ');

describe('a copied region', () => {
  it('compiles with exactly the imports that it needs', () => {
    expect(report(captures(`${OTHERS}\n\n${CODE}`))).toBe('');
  });

  it('is refused at its line of the page when an import is missing, though its file has it', () => {
    const lacking = OTHERS.replace('round, ', '');
    expect(report(captures(`${lacking}\n\n${CODE}`))).toBe(
      `docs/page.mdx:7 copy with imports, TypeScript ${BOTH}
  TS2304: Cannot find name 'round'.
  line 5 of the copy: return round(sum(items));`,
    );
  });

  it('is refused when it brings an import that only the rest of its file needs', () => {
    const more = `${OTHERS}\nimport { label } from './label';`;
    expect(report(captures(`${more}\n\n${CODE}`))).toBe(
      `docs/page.mdx:7 copy with imports, TypeScript ${BOTH}
  TS6133: 'label' is declared but its value is never read.
  line 3 of the copy: import { label } from './label';`,
    );
  });

  it('is refused when it brings the right name from the wrong file', () => {
    const wrong = OTHERS.replace("{ round, sum } from './numbers'", "{ label as round } from './label'");
    expect(report(captures(`${wrong}\nimport { sum } from './numbers';\n\n${CODE}`))).toContain(
      "TS2322: Type 'string' is not assignable to type 'number'.\n  line 6 of the copy: return round(sum(items));",
    );
  });

  it('is refused when an action is gone from the page', () => {
    const copied = captures(`${OTHERS}\n\n${CODE}`).filter(({ action }) => action !== 'fileView');
    expect(report(copied)).toBe(
      'docs/page.mdx:7 copy whole file, from its view\n  the page does not offer it',
    );
  });

  it('is refused when the page calls it an excerpt and it is none', () => {
    const copied = captures(`${OTHERS}\n\n${CODE}`).map((one) => ({ ...one, isExcerpt: true }));
    expect(report(copied)).toBe('docs/page.mdx:7 label\n  one part is called an excerpt');
  });

  it('is refused when the page does not say that its parts are joined', () => {
    const text = `${CODE.split('\n')[0]}\n    // …\n}`;
    const lines = [
      { first: 6, last: 6 },
      { first: 8, last: 8 },
    ];
    const copied = captures(`${OTHERS.split('\n')[1]}\n\n${text}`).map((one) =>
      one.action === 'copy' ? { ...one, text } : one,
    );
    expect(report(copied, { ...REGION, text, lines })).toBe(
      'docs/page.mdx:7 label\n  parts of a file are joined, and the page does not say so',
    );
  });
});

describe('a copied file', () => {
  it('is refused where it does not compile', () => {
    const broken = SOURCE.replace('label(round(1))', 'label(true)');
    expect(report(captures(`${OTHERS}\n\n${CODE}`, broken))).toContain(
      "TS2345: Argument of type 'boolean' is not assignable to parameter of type 'number'.\n  line 10 of the copy",
    );
  });

  it('is refused when two copies of it differ', () => {
    const copied = captures(`${OTHERS}\n\n${CODE}`).map((one) =>
      one.action === 'fileView' ? { ...one, text: `${SOURCE}// more` } : one,
    );
    expect(report(copied)).toBe(
      'docs/page.mdx:7 copy whole file, from its view\n  copies of "demo/src/price.ts" differ',
    );
  });
});

describe('a copied fence', () => {
  const BODY = "import type { Item } from './item';\n// ---cut---\nconst item: Item = {};";
  const [fence] = parsePage(`\n\n\`\`\`ts\n${BODY}\n\`\`\`\n`).fences;
  if (!fence) throw new Error('The page has no fence');
  const FENCE: Snippet = {
    id: `${PAGE}#snippet-2`,
    fence,
    page: PAGE,
    line: 3,
    kind: 'inline',
    language: 'ts',
    text: 'const item: Item = {};',
    meta: '',
    package: 'demo',
    diagnostics: [{ line: 1, column: 7, code: 'TS2741', message: '' }],
  };

  it('fails as the page says, with what the page hides', () => {
    expect(report([capture('copy', FENCE.text, FENCE.id)], FENCE)).toBe('');
  });

  it('is refused when it compiles although the page says that it does not', () => {
    const text = 'const item: Item = { price: 1 };';
    expect(report([capture('copy', text, FENCE.id)], { ...FENCE, text })).toBe(
      `docs/page.mdx:3 copy, TypeScript ${BOTH}\n  TS2741 is expected, and does not come`,
    );
  });

  it('is refused when it fails in another way', () => {
    expect(report([capture('copy', FENCE.text, FENCE.id)], { ...FENCE, diagnostics: undefined })).toContain(
      "TS2741: Property 'price' is missing",
    );
  });
});

it('names the fence of the tsconfig when a compiler refuses an option', () => {
  const tsconfig = GUIDE.tsconfig.replace('"strict"', '"strictest"');
  const folder = path.join(root, 'workspace');
  mkdirSync(folder);
  const plan = { files: new Map<string, string>(), copies: new Map<string, string>() };
  const workspace = makeWorkspace(root, folder, ['demo'], { ...GUIDE, tsconfig }, plan);
  expect(formatFindings(compileTrials(ts, workspace, []))).toContain(
    'docs/package.mdx:9 tsconfig.json, TypeScript 6.0.3\n  TS5025',
  );
});
