import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

/** Lints a text as if it were the whole content of a file of the project. */
async function messagesFor(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('the borders of the house', () => {
  it('keep Node code out of the browser', async () => {
    const messages = await messagesFor(
      'src/components/Snippet/index.tsx',
      "import { createEngine } from '../../snippets';\nexport default createEngine;\n",
    );
    expect(messages).toContainEqual(
      expect.stringMatching(/no-restricted-paths: .*Browser code cannot import "snippets"/),
    );
  });

  it('keep Node modules out of the browser', async () => {
    const messages = await messagesFor(
      'src/components/Snippet/index.tsx',
      "import { readFileSync } from 'node:fs';\nexport default readFileSync;\n",
    );
    expect(messages).toContainEqual(
      expect.stringMatching(/no-restricted-imports: .*Browser code has no Node/),
    );
  });

  it('let a folder be entered by its surface only', async () => {
    const [outside, inside, runs] = await Promise.all([
      messagesFor('src/plugins/snippets.ts', "export { createProject } from '../snippets/check/project';\n"),
      messagesFor('src/snippets/engine.ts', "export { parsePage } from './fences/parse-page';\n"),
      messagesFor('src/snippets/engine.ts', "export { parseRun } from '../runs/schema';\n"),
    ]);
    expect(runs).toContainEqual(expect.stringMatching(/no-restricted-paths: .*surface of "runs"/));
    expect(outside).toContainEqual(expect.stringMatching(/no-restricted-paths: .*surface of "snippets"/));
    expect(inside).toContainEqual(
      expect.stringMatching(/no-restricted-paths: .*surface of "snippets\/fences"/),
    );
  });

  it('keep src/ out of the examples', async () => {
    const messages = await messagesFor(
      'examples/test/run-main.ts',
      "import { toJson } from '../../src/shared/normalize-recording';\nexport default toJson;\n",
    );
    expect(messages).toContainEqual(
      expect.stringMatching(/no-restricted-paths: .*The examples work without this site/),
    );
  });

  it('allow no circle', async () => {
    const messages = await messagesFor(
      'src/snippets/report/problem.ts',
      "import { formatPlace } from './format-report';\nexport default formatPlace;\n",
    );
    expect(messages).toContainEqual(expect.stringMatching(/no-cycle/));
  });

  it('keep plugins thin', async () => {
    const lines = Array.from({ length: 61 }, (_, index) => `export const a${index} = ${index};`).join('\n');
    expect(await messagesFor('src/plugins/snippets.ts', lines)).toContainEqual(
      expect.stringMatching(/max-lines/),
    );
  });

  it('allow no hidden any and no check switched off without a word', async () => {
    const messages = await messagesFor(
      'src/snippets/report/suggest.ts',
      '// @ts-ignore\nexport const a: any = 1;\n',
    );
    expect(messages).toContainEqual(expect.stringMatching(/no-explicit-any/));
    expect(messages).toContainEqual(expect.stringMatching(/ban-ts-comment/));
  });
});
