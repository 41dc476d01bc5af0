import { expect, it } from 'vitest';
import { FRAMES, isPropertyLike } from './frames';
import { parses } from './syntax';

it.each([
  ['a: {', true],
  ['a: [', true],
  ["'a': 'b'", true],
  ['a: new B()', true],
  ['a: b,\n', true],
  ['// a.ts\na: 1', true],
  ['a: b', false],
  ['a: b;', false],
  ['go();', false],
  ['', false],
])('%j reads as a property: %s', (text, expected) => {
  expect(isPropertyLike(text)).toBe(expected);
});

it.each([
  ['expression', '{ a: 1 }'],
  ['expression', '.a()\n.b();'],
  ['members', 'go(): void {}'],
  ['properties', 'a: go(), b'],
  ['statements', 'return await a;'],
  ['decorator', '@A()'],
  ['type', 'a?: string'],
] as const)('what is around %s makes it parse', (kind, text) => {
  const frames = FRAMES.filter((frame) => frame.kind === kind);
  expect(frames.some(({ before, after }) => parses([before, text, after].join('\n'), 'ts'))).toBe(true);
});
