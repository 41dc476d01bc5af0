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
  it.each([
    'src/components/Home/HowItFits.tsx',
    'src/hover/browser/listen.ts',
    'src/live/worker/memory.ts',
    'src/live/shared/conditions.ts',
    'src/shared/doc-comment.ts',
  ])('keep Node modules out of %s', async (file) => {
    const messages = await messagesFor(
      file,
      "import { readFileSync } from 'node:fs';\nexport default readFileSync;\n",
    );
    expect(messages).toContainEqual(
      expect.stringMatching(/no-restricted-imports: .*Browser code has no Node/),
    );
  });

  it.each([
    ['src/components/Home/HowItFits.tsx', '../../snippets'],
    ['src/hover/browser/listen.ts', '../node'],
    ['src/shared/doc-comment.ts', './node/run-node'],
  ])('keep Node code out of %s', async (file, imported) => {
    const messages = await messagesFor(file, `import * as node from '${imported}';\nexport default node;\n`);
    expect(messages).toContainEqual(expect.stringMatching(/no-restricted-paths: .*cannot import Node code/));
  });

  it('let Node code use Node', async () => {
    const text = "import { readFileSync } from 'node:fs';\nexport default readFileSync;\n";
    expect(await messagesFor('src/shared/node/run-node.ts', text)).toEqual([]);
  });

  it.each(['src/snippets/engine.ts', 'src/live/shared/conditions.ts'])(
    'keep Docusaurus out of %s',
    async (file) => {
      const messages = await messagesFor(
        file,
        "import * as utils from '@docusaurus/utils';\nexport default utils;\n",
      );
      expect(messages).toContainEqual(
        expect.stringMatching(/no-restricted-imports: .*works without Docusaurus/),
      );
    },
  );

  it('keep the site out of the examples', async () => {
    const messages = await messagesFor(
      'examples/mocked/src/integration.ts',
      "export { toSourcePath } from '../../../src/shared/source-path';\n",
    );
    expect(messages).toContainEqual(
      expect.stringMatching(/no-restricted-paths: .*examples work without this site/),
    );
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
