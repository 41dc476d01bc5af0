import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readRun } from '../../../shared/node/recordings/files';
import { conditionsOf } from '../../shared/conditions';
import { EXAMPLES } from './examples';

const DOCS = path.resolve(import.meta.dirname, '../../../../docs');

/** The live blocks of all guides: where each stands, what it runs, and which files it shows. */
const BLOCKS = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .flatMap((file) =>
    [...readFileSync(path.join(DOCS, file), 'utf8').matchAll(/<Live\b([^>]*)>(.*?)<\/Live>/gs)].map(
      ([, attributes = '', inside = '']) => ({
        file,
        run: /<Run name="([^"]*)"/.exec(inside)?.[1],
        name: /example="([^"]*)"/.exec(attributes)?.[1],
        files: [...(/\bfiles={\[([^\]]*)\]}/.exec(attributes)?.[1] ?? '').matchAll(/'([^']*)'/g)].map(
          ([, path = '']) => path,
        ),
      }),
    ),
  );

it('finds the blocks', () => expect(BLOCKS.length).toBeGreaterThanOrEqual(7));

// A block loads nothing before a reader asks for it, and so cannot look up what it offers.
it.each(BLOCKS)('$file runs an example that there is', ({ name }) =>
  expect(EXAMPLES.map((each) => each.name)).toContain(name),
);

it.each(BLOCKS)('$file shows a recorded run that the page can arrange', ({ run }) => {
  const read = readRun(path.dirname(DOCS), run ?? expect.fail('There is no <Run> in the block'));
  if (!read?.ok) return expect.fail(`${run} is not recorded`);
  expect(conditionsOf(read.run)).toBeDefined();
});

it.each(BLOCKS.filter(({ files }) => files.length > 0))(
  '$file names files that there are',
  ({ name, files }) => {
    const example = EXAMPLES.find((each) => each.name === name);
    const folder = path.resolve(DOCS, '../examples', example?.package ?? '', 'src');
    expect(files.filter((listed) => !existsSync(path.join(folder, listed)))).toEqual([]);
  },
);

it('has a block that names its files', () => expect(BLOCKS.some(({ files }) => files.length > 0)).toBe(true));
