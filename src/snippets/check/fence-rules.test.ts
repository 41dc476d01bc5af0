import { describe, expect, it } from 'vitest';
import { parsePage, type Fence } from '../fences';
import { findBody, readFenceHead } from './fence-rules';

function fenceOf(text: string): Fence {
  const [fence] = parsePage(text).fences;
  if (!fence) throw new Error(`There is no fence in ${text}`);
  return fence;
}
const headOf = (line: string) =>
  readFenceHead('docs/page.mdx', fenceOf(`\`\`\`${line}\nconst a = 1;\n\`\`\``)).head;

describe('what the code block of the site gets', () => {
  it.each([
    ['ts', ''],
    ['ts {1,3-5}', '{1,3-5}'],
    ['ts showLineNumbers', 'showLineNumbers'],
    ['ts showLineNumbers=7', 'showLineNumbers=7'],
    ['ts title="A file" {2} showLineNumbers in="helpdesk" errors="2322"', '{2} showLineNumbers'],
  ])('of %s is "%s"', (line, meta) => expect(headOf(line)?.meta).toBe(meta));
});

describe('a fence that is filled', () => {
  const find = (text: string) => findBody('docs/page.mdx', fenceOf(text), 'source', 'examples/a.ts');

  it('may be empty, and hold empty lines', () => {
    expect(find('```ts source="a.ts"\n```')).toBeUndefined();
    expect(find('```ts source="a.ts"\n\n  \n```')).toBeUndefined();
  });

  it('may hold nothing else: that is told where its own code begins', () => {
    expect(find('Text\n\n```ts source="a.ts"\nconst a = 1;\n```')).toMatchObject({
      name: 'body-not-empty',
      place: { file: 'docs/page.mdx', line: 4, column: 1 },
    });
    expect(find('- An item\n\n  ```ts source="a.ts"\n  const a = 1;\n  ```')?.place).toEqual({
      ...{ file: 'docs/page.mdx', line: 4, column: 3 },
    });
  });
});
