import { expect, it } from 'vitest';
import { parsePage } from '../fences';
import { selectFence } from './select-fences';

const select = (text: string) => {
  const [fence] = parsePage(text, 'markdown').fences;
  if (!fence) throw new Error('no fence was written');
  const selection = selectFence(fence, text.split('\n')[0] ?? '');
  return selection.isChecked ? `checked as ${selection.ending}` : selection.reason;
};

it.each([
  ['```ts\ngo();\n```', 'checked as ts'],
  ['```TSX\ngo();\n```', 'checked as tsx'],
  ['```\ngo();\n```', 'no language'],
  ['```js\ngo();\n```', 'language js'],
  ['```ts\n```', 'empty'],
  ['```ts\n  \n\n```', 'empty'],
  ['```ts\n- const a = 1;\n+ const a = 2;\n```', 'diff marks'],
  ['```ts\n a();\n-\n+\n+ class A {\n```', 'diff marks'],
  // It parses, and still its writer says that it is two versions.
  ['```ts diff\n- a;\n+ b;\n```', 'diff marks'],
  // Signs of an expression, by the grammar.
  ['```ts\na();\n- b();\n+ c();\n```', 'diff marks'],
  ['```ts\nfunction a() {\n+ b();\n}\n```', 'diff marks'],
  ['```ts\nfunction a() {\n  - b();\n}\nc\n- d;\n```', 'checked as ts'],
  ['```ts\na\n- b;\n-c();\n```', 'checked as ts'],
  ['```tsx\nconst a = <b />;\n+ c();\n```', 'diff marks'],
  // Without semicolons they are operators.
  ['```ts\nconst a = b()\n- a.c()\n+ a.d()\n```', 'diff marks'],
  ['```ts\na()\n+ await b()\n```', 'diff marks'],
  ['```ts\na()\n  + b()\n  - c()\n```', 'checked as ts'],
  ['```ts\na()\n&& b()\n- c\n```', 'checked as ts'],
  ['```ts title="different"\na\n- b;\n```', 'checked as ts'],
  ['```ts\na\n- b\n+ c;\n```', 'checked as ts'],
  ['```ts\n-1 const;\n```', 'checked as ts'],
  ['```ts diff\ngo();\n```', 'checked as ts'],
  ['```ts\nno TypeScript - at all\n```', 'checked as ts'],
])('%j is %s', (text, expected) => {
  expect(select(text)).toBe(expected);
});
