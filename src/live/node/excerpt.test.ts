import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt';

const EXCERPT = { files: ['a/src/entry.ts'], keeps: ['One'] };
const TEXT = [
  "import { Two } from './two';",
  '/** Told. */',
  "export * as One from './one';",
  "export * as Two from './two';",
  "export * from './three';",
  'export const Config = { two: Two };',
].join('\n');

describe('an excerpt', () => {
  it('keeps the namespaces that it names, and says so', () =>
    expect(excerptOf('a/src/entry.ts', TEXT, EXCERPT)).toBe(
      "// Cut down for this example, which needs no more of this package.\nexport * as One from './one';\n",
    ));

  it('leaves other files as they are', () => {
    expect(excerptOf('a/src/other.ts', TEXT, EXCERPT)).toBe(TEXT);
    expect(excerptOf('a/src/entry.ts', TEXT, undefined)).toBe(TEXT);
  });

  it('of nothing is a mistake', () =>
    expect(() => excerptOf('a/src/entry.ts', TEXT, { ...EXCERPT, keeps: ['Three'] })).toThrow(
      'a/src/entry.ts exports none of Three',
    ));
});
