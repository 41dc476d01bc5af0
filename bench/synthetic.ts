import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A project that was written by a generator. Whoever asked for it removes its folder. */
export interface SyntheticProject {
  /** Absolute. */
  readonly root: string;
  readonly snippets: number;
  /** Pages, from the root. */
  readonly pages: readonly string[];
}

const PER_PAGE = 20;

/**
 * Writes a project with so many snippets: half of them regions of example files, half code of the page that imports
 * from those files. A file holds ten regions, and imports from the file before it, as real ones do.
 *
 * @param count a multiple of 20
 */
export function writeSynthetic(count: number): SyntheticProject {
  const root = mkdtempSync(path.join(tmpdir(), 'synthetic-'));
  const write = createWriter(root);
  // Verdicts are kept below it.
  mkdirSync(path.join(root, 'node_modules'));
  write('package.json', JSON.stringify({ name: 'synthetic', private: true }));
  write('examples/tsconfig.base.json', JSON.stringify({ compilerOptions: { ...OPTIONS, types: [] } }));
  write('examples/helpdesk/package.json', JSON.stringify({ name: 'helpdesk', version: '1.0.0' }));
  const pages = Array.from({ length: count / PER_PAGE }, (_, index) => `docs/page-${index}.mdx`);
  pages.forEach((page, index) => {
    write(`examples/helpdesk/src/part-${index}.ts`, writePart(index));
    write(page, writePage(index));
  });
  return { root, snippets: count, pages };
}

/**
 * Writes the same self-contained snippets for every tool: they import the framework, as those of the guides do, and
 * the last one of each page is wrong in one line.
 *
 * @param packages absolute folder of the installed packages
 */
export function writeSelfContained(pages: number, perPage: number, packages: string): SyntheticProject {
  const root = mkdtempSync(path.join(tmpdir(), 'peers-'));
  const write = createWriter(root);
  symlinkSync(packages, path.join(root, 'node_modules'));
  const options = { ...OPTIONS, types: ['node'], skipLibCheck: true };
  write('package.json', JSON.stringify({ name: 'peers', version: '1.0.0', main: 'index.js' }));
  write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: [] }));
  write('examples/tsconfig.base.json', JSON.stringify({ compilerOptions: options }));
  const dependencies = { '@o2s/framework': '*' };
  write(
    'examples/helpdesk/package.json',
    JSON.stringify({ name: 'helpdesk', version: '1.0.0', dependencies }),
  );
  const names = Array.from({ length: pages }, (_, index) => `docs/page-${index}.md`);
  names.forEach((name, page) => {
    const fences = Array.from({ length: perPage }, (_, index) =>
      writeFence(page, index, index === perPage - 1),
    );
    write(name, fences.map((code) => `\`\`\`ts\n${code}\`\`\`\n`).join('\n'));
  });
  return { root, snippets: pages * perPage, pages: names };
}

const OPTIONS = {
  target: 'es2023',
  lib: ['es2023'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  strict: true,
};

function createWriter(root: string) {
  return (file: string, text: string): void => {
    const absolute = path.join(root, ...file.split('/'));
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  };
}

const half = Array.from({ length: PER_PAGE / 2 }, (_, index) => index);

function writePart(part: number): string {
  const before = part === 0 ? '' : `import { type Item0 as Before } from './part-${part - 1}';\n\n`;
  const regions = half.map(
    (index) => `// #region read-${index}
export interface Item${index} {
  readonly id: string;
  readonly order: ${part};
  readonly before?: ${part === 0 ? 'string' : 'Before'};
}
export function read${index}(items: readonly Item${index}[], id: string): Item${index} | undefined {
  return items.filter((item) => item.order === ${part}).find((item) => item.id === id);
}
// #endregion read-${index}
`,
  );
  return before + regions.join('\n');
}

function writePage(part: number): string {
  const fences = half.map(
    (index) => `## Step ${index}

\`\`\`ts source="helpdesk/src/part-${part}.ts#read-${index}"
\`\`\`

\`\`\`ts
import { read${index} } from './part-${part}';

export const found${index} = read${index}([{ id: 'a', order: ${part} }], 'a')?.id.toUpperCase();
\`\`\`
`,
  );
  return `# Page ${part}\n\n${fences.join('\n')}`;
}

function writeFence(page: number, index: number, isWrong: boolean): string {
  const name = `list${page}x${index}`;
  return `import type { Notifications } from '@o2s/framework/modules';

export function ${name}(all: Notifications.Model.Notification[]): ${isWrong ? 'number' : 'string'}[] {
  return all.filter(({ status }) => status !== 'READ').map(({ id }) => id);
}
`;
}
