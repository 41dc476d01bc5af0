import { toString } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';

import { definitions, fence, frontMatter, heading, link, prose, table, text } from './mdx';

const parse = (source: string) => unified().use(remarkParse).use(remarkMdx).parse(source);
const read = (source: string) => toString(parse(source));

describe('text', () => {
  it.each([
    'Record<string, { a: 1 | 2 }>',
    '`a` *b* _c_ [d](e) {f} <g> &amp; ~h~',
    'note: :::tip',
    '# no heading',
    '${x} \\ y',
  ])('is read back as it was: %s', (value) => {
    expect(read(`x ${text(value)}`)).toBe(`x ${value}`);
  });
});

describe('prose', () => {
  it('keeps Markdown and disarms what only MDX reads', () => {
    const source = prose('A *list* of {things} in a <div>, see <https://example.org/a>.');
    expect(read(source)).toBe('A list of {things} in a <div>, see https://example.org/a.');
  });
});

describe('builders', () => {
  it('fence code that holds fences', () => {
    expect(fence('md', '```ts\nx\n```')).toBe('````md\n```ts\nx\n```\n````');
  });

  it('give headings an anchor that Docusaurus reads', () => {
    expect(heading(2, 'Title', 'own')).toBe('## Title {/* #own */}');
  });

  it('link to addresses with brackets', () => {
    expect(parse(link('a', '/b_(c)'))).toMatchObject({
      children: [{ children: [{ type: 'link', url: '/b_(c)' }] }],
    });
  });

  it('write one line a row', () => {
    expect(table(['A', 'B'], [['1', '2']])).toBe('| A | B |\n| --- | --- |\n| 1 | 2 |');
  });

  it('give every term a definition, if an empty one', () => {
    expect(definitions([{ term: 'a', body: '' }])).toContain('<dt>a</dt>\n<dd></dd>');
    expect(read(definitions([{ term: 'a', body: '- b' }]))).toBe('ab');
  });

  it('write front matter that YAML reads', () => {
    const source = frontMatter({ title: 'a: "b" #c', toc_max_heading_level: 2 });
    expect(parseYaml(source.replaceAll('---', ''))).toEqual({ title: 'a: "b" #c', toc_max_heading_level: 2 });
  });
});
