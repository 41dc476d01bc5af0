import { describe, expect, it } from 'vitest';
import { fileOfComment, readForeignHead, typescriptOf } from './fence-head';

describe('the first line of a fence', () => {
  it.each([
    ['```ts', 'ts', '', undefined],
    ['```', '', '', undefined],
    ['~~~~ TypeScript', 'typescript', '', undefined],
    ['```ts title="src/a.ts" {1,3}', 'ts', 'title="src/a.ts" {1,3}', 'src/a.ts'],
    ['```ts{1,3}', 'ts', '{1,3}', undefined],
    ['```ts:src/a.ts', 'ts', ':src/a.ts', 'src/a.ts'],
    ['```ts file=src/a.ts {1}', 'ts', 'file=src/a.ts {1}', 'src/a.ts'],
    ['```tsx [a.tsx]  ', 'tsx', '[a.tsx]', 'a.tsx'],
    ['```ts (a.ts)', 'ts', '(a.ts)', 'a.ts'],
    ['```tsx app/[slug]/page.tsx', 'tsx', 'app/[slug]/page.tsx', 'app/[slug]/page.tsx'],
    ['```tsx [[slug].tsx]', 'tsx', '[[slug].tsx]', '[slug].tsx'],
    ['```tsx (shop)/[[...all]].tsx', 'tsx', '(shop)/[[...all]].tsx', '(shop)/[[...all]].tsx'],
    ['```{.ts .numbered}', 'ts', '.numbered}', undefined],
    ['```c++ a', 'c++', 'a', undefined],
    ['ts', '', '', undefined],
  ])('%s', (line, language, meta, file) => {
    expect(readForeignHead(line)).toEqual({ language, meta, file });
  });

  it.each([
    ['ts', 'ts'],
    ['mts', 'ts'],
    ['cts', 'ts'],
    ['typescript', 'ts'],
    ['tsx', 'tsx'],
    ['js', undefined],
    ['', undefined],
    // Every object has this one.
    ['constructor', undefined],
  ])('%s is compiled as %s', (language, expected) => {
    expect(typescriptOf({ language, meta: '', file: undefined })).toBe(expected);
  });
});

it.each([
  ['// src/a.ts\ngo();', 'src/a.ts'],
  ['\n  // file: a.ts\ngo();', 'a.ts'],
  ['/* filename: ./src/a.tsx */', './src/a.tsx'],
  ['// see src/a.ts', undefined],
  ['// a comment', undefined],
  ['go(); // src/a.ts', undefined],
  ['go();\n// src/a.ts', undefined],
  ['', undefined],
])('a comment in front may name the file: %j', (code, expected) => {
  expect(fileOfComment(code)).toBe(expected);
});
