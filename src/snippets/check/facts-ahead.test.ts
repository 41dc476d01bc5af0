import { expect, it } from 'vitest';
import { readFacts } from './facts';
import { findFactsAhead } from './facts-ahead';

const FILES = Array.from({ length: 80 }, (_, index) => ({
  key: `key-${index}`,
  file: index % 2 === 0 ? `/a/${index}.ts` : `/a/${index}.json`,
  text: `import { a } from './${index}.js';\nexport const b: number = a;\ndeclare global {}\n`,
}));

it('finds in a thread what this one would', () => {
  const facts = findFactsAhead(FILES)?.take();
  expect(facts).toEqual(new Map(FILES.map(({ key, file, text }) => [key, readFacts(file, text)])));
});

it('starts no thread for a few files', () => {
  expect(findFactsAhead(FILES.slice(0, 10))).toBeUndefined();
});

it('says what went wrong in the thread', () => {
  const broken = { key: 'broken', file: '/a/broken.ts', text: 1 as unknown as string };
  const said = findFactsAhead([...FILES, broken])?.take();
  expect(said).toEqual(expect.stringMatching(/\w+/));
});
