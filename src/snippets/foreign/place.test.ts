import { describe, expect, it } from 'vitest';
import { placeOnPage, plainMessage } from './place';
import { pageOf, unitOf } from './unit.fixture';

/** Place of a message about a unit's first file, by its line in the file as it is compiled. */
function placeAt(text: string, line: number, { isLenient = true, length = 2 } = {}) {
  const unit = unitOf(text, { isLenient });
  const [file] = unit.files;
  if (!file) throw new Error('a unit has a file');
  return placeOnPage('docs/a.md', unit, file, { line, column: 3, length, code: 2304, text: '' });
}

describe('a message stands on the page', () => {
  it.each([
    ['where its code does', pageOf('a();\nb();'), 2, { line: 3, column: 3, length: 2 }],
    [
      'behind the indentation of a list',
      '- a\n\n  ```ts\n  b();\n  ```',
      1,
      { line: 4, column: 5, length: 2 },
    ],
    ['past what was put before the code', pageOf('go(): void {}'), 2, { line: 2, column: 3, length: 2 }],
    ['and is a character long at least', pageOf('a();'), 1, { line: 2, column: 3, length: 1 }, 0],
  ])('%s', (_, text, line, expected, length = 2) => {
    expect(placeAt(text, line, { length })).toEqual({ file: 'docs/a.md', ...expected });
  });

  it('but not when it is about what was put around the code', () => {
    const text = pageOf('go(): void {}');
    expect(placeAt(text, 1)).toBeUndefined();
    expect(placeAt(text, 3)).toBeUndefined();
    expect(placeAt(text, 9)).toBeUndefined();
  });

  it('in front of the last line when code that does not parse ends too soon', () => {
    const text = pageOf('function a() {\nif (');
    expect(placeAt(text, 9)).toEqual({ file: 'docs/a.md', line: 3, column: 1, length: 2 });
    expect(placeAt(text, 1)).toEqual({ file: 'docs/a.md', line: 2, column: 3, length: 2 });
  });

  it('at the fence when the page has no such line', () => {
    const unit = unitOf(pageOf('a();'));
    const [file] = unit.files;
    if (!file) throw new Error('a unit has a file');
    const longer = { ...file, lineMap: [0, 7] };
    const message = { line: 2, column: 3, length: 2, code: 2304, text: '' };
    expect(placeOnPage('docs/a.md', unit, longer, message)).toEqual({
      file: 'docs/a.md',
      line: 1,
      column: 1,
    });
  });
});

it('a message names pages, and paths from the root, instead of files that are nowhere', () => {
  const text = `"/root/.x/p0/fence" and "/root/.x/p1/b" do not fit "/root/src/a.ts" and "/root/.x/p0/fence"`;
  const units = new Map([
    ['/root/.x/p0/fence.ts', 'docs/a.md:3'],
    ['/root/.x/p1/b.tsx', 'docs/b.md:9'],
  ]);
  const message = { line: 1, column: 1, length: 1, code: 2345, text };
  expect(plainMessage(message, units, '/root')).toBe(
    'TS2345: "docs/a.md:3" and "docs/b.md:9" do not fit "src/a.ts" and "docs/a.md:3"',
  );
});
