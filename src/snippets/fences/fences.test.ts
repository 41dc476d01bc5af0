import { describe, expect, it } from 'vitest';
import { parseFenceLine } from './attributes';
import { findLanguage, languageOfFile, parsePage, proofOf, splitInlineCode } from '.';

const lines = (...text: string[]) => text.join('\n');

describe('the first line of a fence', () => {
  it('has a language and attributes, each with its place', () => {
    expect(parseFenceLine('```ts source="a/b.ts#c" title=\'x y\' {1,3-5} start=2 showLineNumbers')).toEqual({
      language: 'ts',
      languageStart: 3,
      attributes: [
        { name: 'source', value: 'a/b.ts#c', start: 6, length: 17, valueStart: 14 },
        { name: 'title', value: 'x y', start: 24, length: 11, valueStart: 31 },
        { name: '{lines}', value: '{1,3-5}', start: 36, length: 7, valueStart: 36 },
        { name: 'start', value: '2', start: 44, length: 7, valueStart: 50 },
        { name: 'showLineNumbers', value: undefined, start: 52, length: 15, valueStart: 52 },
      ],
      errors: [],
    });
  });

  it.each([
    ['````', '', 4],
    ['~~~json', 'json', 3],
    ['```  bash', 'bash', 5],
    ['no fence', '', 0],
  ])('%j has the language %j', (line, language, languageStart) => {
    expect(parseFenceLine(line)).toMatchObject({ language, languageStart });
  });

  it('tells what is no attribute, and reads on behind it', () => {
    const { attributes, errors } = parseFenceLine('```ts title="open =x in="a"b ok');
    expect(errors.map(({ text }) => text)).toContain('=x');
    expect(attributes.map(({ name }) => name)).toContain('ok');
    expect(parseFenceLine('```ts "').errors).toEqual([{ text: '"', start: 6 }]);
  });
});

describe('splitInlineCode', () => {
  it('leaves code without notation as it is', () => {
    expect(splitInlineCode('const a = 1;\nconst b = 2;', 'ts')).toEqual({
      files: [{ path: 'fence.ts', text: 'const a = 1;\nconst b = 2;', lineMap: [0, 1] }],
      shown: 'const a = 1;\nconst b = 2;',
      shownMap: [0, 1],
      mistakes: [],
    });
  });

  it.each(['---cut---', '---cut-before---'])('hides what is above // %s', (cut) => {
    const { shown, shownMap, files } = splitInlineCode(lines('one', `// ${cut}`, '', 'two', ''), 'tsx');
    expect({ shown, shownMap }).toEqual({ shown: 'two', shownMap: [3] });
    expect(files).toEqual([{ path: 'fence.tsx', text: 'one\n\ntwo\n', lineMap: [0, 2, 3, 4] }]);
  });

  it('hides what is below the first ---cut-after---', () => {
    const body = lines('one', '// ---cut-after---', 'two', '// ---cut-after---', 'three');
    expect(splitInlineCode(body, 'ts').shown).toBe('one');
  });

  it('hides what is between start and end, as often as there are', () => {
    const body = lines(
      '1',
      '// ---cut-start---',
      '2',
      '// ---cut-end---',
      '3',
      '// ---cut-start---',
      '4',
      '// ---cut-end---',
      '5',
    );
    const { shown, mistakes } = splitInlineCode(body, 'ts');
    expect({ shown, mistakes }).toEqual({ shown: '1\n3\n5', mistakes: [] });
  });

  it.each([
    [['// ---cut-end---', 'x'], 0, 'a cut ends that did not start'],
    [['x', '// ---cut-start---'], 1, 'a cut starts that does not end'],
    [
      ['x', '// ---cut-start---', '// ---cut-start---', '// ---cut-end---'],
      2,
      'a cut starts inside another one',
    ],
    [['x', '// ---cut---'], 0, 'the cuts leave nothing to show'],
    [['// @filename: ../a.ts', 'x'], 0, '"../a.ts" is not the path of a TypeScript file inside the package'],
    [['// @filename: a.js', 'x'], 0, '"a.js" is not the path of a TypeScript file inside the package'],
    [['// @filename: a.ts', 'x', '// @filename: a.ts', 'y'], 2, 'the file "a.ts" starts twice'],
  ])('%j is wrong in line %i', (body, line, message) => {
    expect(splitInlineCode(lines(...body), 'ts').mistakes).toEqual([{ line, message }]);
  });

  it('splits the files that it names, and forgets empty ones', () => {
    const body = lines('// @filename: a/b.ts', 'a', '// @filename: a/b.tsx', '', '// @Filename:c.ts', 'c');
    const { files, mistakes, shown } = splitInlineCode(body, 'ts');
    expect(files).toEqual([
      { path: 'a/b.ts', text: 'a', lineMap: [1] },
      { path: 'c.ts', text: 'c', lineMap: [5] },
    ]);
    expect(mistakes).toEqual([]);
    expect(shown).toBe(body);
    const empty = lines('// @filename: a.ts', '// @filename: a.ts', 'x');
    expect(splitInlineCode(empty, 'ts').mistakes).toEqual([]);
  });
});

describe('languages', () => {
  it('are found by name, by file and by what the highlighter calls them', () => {
    expect(findLanguage('yaml')?.proof).toBe('by-example');
    expect(findLanguage('yml')).toBeUndefined();
    expect(['ts', 'yaml', 'bash', 'text', 'rust'].map(proofOf)).toEqual([
      'types',
      'by-example',
      'commands',
      'none',
      'none',
    ]);
    expect(['a.MTS', 'b.yml', 'c.rs', 'json'].map(languageOfFile)).toEqual(['ts', 'yaml', 'text', 'json']);
  });
});

describe('parsePage', () => {
  it('finds fences wherever Markdown allows them, with the place of each line', () => {
    const { fences, mistakes } = parsePage(
      lines(
        '\uFEFF```ts',
        'one',
        '```',
        '',
        '- ```json',
        '  {',
        '',
        '  }',
        '  ```',
        '',
        '> ```bash',
        '> ls',
        '> ```',
      ),
    );
    expect(mistakes).toEqual([]);
    expect(
      fences.map(({ language, line, column, body, bodyLines }) => ({
        language,
        line,
        column,
        body,
        bodyLines,
      })),
    ).toEqual([
      { language: 'ts', line: 1, column: 1, body: 'one', bodyLines: [{ line: 2, indent: 0 }] },
      {
        language: 'json',
        line: 5,
        column: 3,
        body: '{\n\n}',
        bodyLines: [
          { line: 6, indent: 2 },
          { line: 7, indent: 0 },
          { line: 8, indent: 2 },
        ],
      },
      { language: 'bash', line: 11, column: 3, body: 'ls', bodyLines: [{ line: 12, indent: 2 }] },
    ]);
  });

  it('reads any line ending', () => {
    expect(parsePage('```ts\r\na\r\nb\r\n```\r\n').fences[0]?.body).toBe('a\nb');
  });

  it('finds runs, alone or in a sentence, with their attributes', () => {
    const { runs } = parsePage(
      lines('<Run name="a/b" {...more} bare wide={1} />', '', 'See <Run name="a/b">', 'text</Run>.'),
    );
    expect(runs).toEqual([
      {
        line: 1,
        column: 1,
        isInline: false,
        attributes: [
          { name: 'name', value: 'a/b', line: 1, column: 6, length: 10, valueColumn: 12 },
          { name: undefined, value: undefined, line: 1, column: 17, length: 9, valueColumn: 17 },
          { name: 'bare', value: undefined, line: 1, column: 27, length: 4, valueColumn: 27 },
          { name: 'wide', value: undefined, line: 1, column: 32, length: 8, valueColumn: 32 },
        ],
      },
      {
        line: 3,
        column: 5,
        isInline: true,
        attributes: [{ name: 'name', value: 'a/b', line: 3, column: 10, length: 10, valueColumn: 16 }],
        content: { line: 3, column: 21 },
      },
    ]);
  });

  it('tells of code that would get past it, and of no other element', () => {
    expect(
      parsePage(lines('<CodeBlock>x</CodeBlock>', '', 'a <pre>b</pre> <b>c</b> <Tabs />')).mistakes,
    ).toEqual([
      {
        name: 'code-unchecked',
        message: '<CodeBlock> shows code that nothing checks',
        line: 1,
        column: 1,
        length: 10,
      },
      {
        name: 'code-unchecked',
        message: '<pre> shows code that nothing checks',
        line: 3,
        column: 3,
        length: 4,
      },
    ]);
  });

  it('tells where a page is no MDX, and reads nothing of it', () => {
    const { fences, runs, defaultPackage, mistakes } = parsePage(lines('```ts', 'a', '```', '', '{ open'));
    expect({ fences, runs, defaultPackage }).toEqual({ fences: [], runs: [], defaultPackage: undefined });
    expect(mistakes).toMatchObject([{ name: 'page-syntax', line: 5 }]);
  });

  it('reads other Markdown without mistakes: indented, below HTML, in a tab', () => {
    const text = lines('<div>', '```ts', 'a', '```', '', '    ```json', '    {}', '    ```', '', '{ open');
    const { fences, mistakes } = parsePage(text, 'markdown');
    expect(mistakes).toEqual([]);
    expect(fences.map(({ language, body }) => `${language} ${body}`)).toEqual(['ts a', 'json {}']);
  });

  it.each([
    ['in: helpdesk', 'helpdesk', []],
    ['title: x', undefined, []],
    ['just text', undefined, []],
    ['', undefined, []],
    [
      'title: x\nin: [a]',
      undefined,
      [
        {
          name: 'front-matter-invalid',
          message: '`in:` must name one example package',
          line: 3,
          column: 1,
          length: 3,
        },
      ],
    ],
  ])('front matter %j names %j', (yaml, name, mistakes) => {
    const page = parsePage(`---\n${yaml}\n---\n\ntext\n`);
    expect([page.defaultPackage, page.mistakes]).toEqual([name, mistakes]);
  });

  it('tells where front matter is no YAML, in the words of its first line', () => {
    expect(parsePage('---\ntitle: a\nin: "x\n---\n').mistakes).toMatchObject([
      { name: 'front-matter-invalid', line: 3 },
    ]);
    expect(parsePage('---\na: b: c\n---\n').mistakes).toEqual([
      {
        name: 'front-matter-invalid',
        message: expect.not.stringContaining('\n') as string,
        line: 2,
        column: 4,
      },
    ]);
    expect(parsePage('text\n\n---\n\nin: 1\n').mistakes).toEqual([]);
  });
});
