import { describe, expect, it } from 'vitest';
import { findJsonMistake, locateKeys, offsetPosition, selectPointer } from './json';

const TEXT = `{
    "name": "helpdesk",
    "exports": {
        "./integration": { "types": "./dist/integration.d.ts" },
        "a/b~c": 1
    },
    "list": [10, { "id": "first" }],
    "0": "a key that looks like an index"
}`;
const place = (part: string): { offset: number; length: number } => ({
  offset: TEXT.indexOf(part),
  length: part.length,
});

describe('a JSON Pointer', () => {
  it.each([
    ['/name', '"helpdesk"', 2, 2],
    ['/exports/a~1b~0c', '1', 5, 5],
    ['/list/1/id', '"first"', 7, 7],
    ['/0', '"a key that looks like an index"', 8, 8],
  ])('%s selects a value, as it is written', (pointer, text, firstLine, lastLine) => {
    expect(selectPointer(TEXT, pointer)).toEqual({ ok: true, text, firstLine, lastLine });
  });

  it('selects several lines without what they are indented by', () => {
    expect(selectPointer(TEXT, '/exports')).toEqual({
      ok: true,
      text: '{\n    "./integration": { "types": "./dist/integration.d.ts" },\n    "a/b~c": 1\n}',
      firstLine: 3,
      lastLine: 6,
    });
  });

  it('selects the whole text when it is empty', () => {
    expect(selectPointer('[\n]', '')).toEqual({ ok: true, text: '[\n]', firstLine: 1, lastLine: 2 });
  });

  it.each([
    ['a key that is not there', '/exports/x', 'x', ['./integration', 'a/b~c']],
    ['an index with a zero in front', '/list/01', '01', ['0', '1']],
    ['an index behind the end', '/list/2', '2', ['0', '1']],
    ['a key of a list', '/list/id', 'id', ['0', '1']],
    ['something in a text', '/name/0', '0', []],
    ['something in a number', '/list/0/x', 'x', []],
  ])('selects nothing for %s, and says what there is', (_what, pointer, missing, known) => {
    expect(selectPointer(TEXT, pointer)).toEqual({ ok: false, missing, known });
  });

  it('selects nothing of no text', () => {
    expect(selectPointer('', '/a')).toEqual({ ok: false, missing: 'a', known: [] });
    expect(selectPointer('', '')).toEqual({ ok: false, missing: '', known: [] });
  });
});

describe('a mistake', () => {
  it('is not found in strict JSON', () => expect(findJsonMistake(TEXT)).toBeUndefined());

  it.each([
    ['a comment', '{} // why', 'invalid comment token', 3],
    ['a comma at the end', '[1,]', 'value expected', 3],
    ['a second value', '{} {}', 'end of file expected', 3],
    ['no value at all', '', 'value expected', 0],
  ])('is found: %s', (_what, text, message, offset) => {
    const mistake = findJsonMistake(text);
    expect(mistake).toMatchObject({ message, offset });
    expect(mistake?.length).toBeGreaterThanOrEqual(1);
  });
});

describe('a place', () => {
  it('is a line and a column', () => {
    expect(offsetPosition('ab\ncd', 0)).toEqual({ line: 0, column: 1 });
    expect(offsetPosition('ab\ncd', 4)).toEqual({ line: 1, column: 2 });
  });

  it('is that of a value', () => {
    expect(locateKeys(TEXT, ['name'])).toEqual(place('"helpdesk"'));
    expect(locateKeys(TEXT, ['list', 0])).toEqual(place('10'));
  });

  it('is that of its key, where the value is an object or a list', () => {
    expect(locateKeys(TEXT, ['exports', './integration'])).toEqual(place('"./integration"'));
    expect(locateKeys(TEXT, ['list'])).toEqual(place('"list"'));
  });

  it('is the last on the way, where the keys lead nowhere', () => {
    expect(locateKeys(TEXT, ['list', 1, 'id', 'x', 'y'])).toEqual(place('"first"'));
    expect(locateKeys(TEXT, ['exports', 'none', 'deeper'])).toEqual(place('"exports"'));
  });

  it('is the begin, where there is nothing', () => {
    expect(locateKeys(TEXT, ['none'])).toEqual({ offset: 0, length: 1 });
    expect(locateKeys('', ['none'])).toEqual({ offset: 0, length: 1 });
  });
});
