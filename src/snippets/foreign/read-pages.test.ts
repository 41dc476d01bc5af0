import { symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { useTestFolder } from '../../shared/node/test-folder.fixture';
import { listForeignPages, noteLinks, readForeignPage } from './read-pages';

const { at, write } = useTestFolder('read-pages');

it('pages are found by their ending, at any depth', () => {
  for (const file of ['a.md', 'b/c.MDX', 'd.markdown', 'e.txt', 'f.md.bak']) write(file, '');
  expect(listForeignPages(at('.')).sort()).toEqual(['a.md', 'b/c.MDX', 'd.markdown']);
});

it('of links, those are told behind which pages may be', () => {
  write('docs/a.md', '');
  write('other/b.txt', '');
  symlinkSync(at('other'), at('docs/folder'));
  symlinkSync(at('other/b.txt'), at('docs/text.txt'));
  symlinkSync(at('other/b.txt'), at('docs/page.md'));
  symlinkSync(at('gone'), at('docs/gone'));
  const message = 'it is a link, and is not followed';
  expect(noteLinks(at('docs')).sort((a, b) => a.path.localeCompare(b.path))).toEqual([
    { path: at('docs/folder'), message },
    { path: at('docs/page.md'), message },
  ]);
});

describe('a page is read', () => {
  const read = (file: string, text: string) => {
    write(file, text);
    const { page, note } = readForeignPage(at(file));
    return { lines: page?.page.fences.map(({ line }) => line), text: page?.text, note };
  };
  const fence = '```ts\na();\n```';

  it('as MDX', () => {
    // In MDX four blanks are no code, and what they indent is a fence.
    const text = `<A>\n    ${fence.replaceAll('\n', '\n    ')}\n</A>`;
    expect(read('a.md', text)).toEqual({ lines: [2], text, note: undefined });
  });

  it('as MDX without a word, whatever else is wrong with it', () => {
    const text = `---\na: [\n---\n\n<A>\n    ${fence.replaceAll('\n', '\n    ')}\n</A>`;
    expect(read('a.mdx', text)).toEqual({ lines: [6], text, note: undefined });
    expect(read('b.mdx', fence)).toEqual({ lines: [1], text: fence, note: undefined });
  });

  it('as MDX with what is wrong with its elements', () => {
    write('a.mdx', '<pre>a</pre>');
    const { page } = readForeignPage(at('a.mdx'));
    expect(page?.page.mistakes.map(({ name }) => name)).toEqual(['code-unchecked']);
  });

  it('as Markdown where it is not MDX, without what is in comments', () => {
    const text = `a < b {\n\n<!--\n${fence}\n-->\n\n${fence}`;
    expect(read('a.md', text)).toEqual({ lines: [9], text, note: undefined });
  });

  it('and told when its name says that it is', () => {
    const { lines, note } = read('a.mdx', `${fence}\n\na {`);
    expect(lines).toEqual([1]);
    expect(note).toMatchObject({ path: at('a.mdx'), line: 5 });
    expect(note?.message).toMatch(/^this is not MDX: .*\. It was read as Markdown$/);
  });

  it('without a word when it is MDX to Docusaurus', () => {
    const text = `# A {#a}\r\n\n<!--\n${fence}\n-->\n\n## B {#b-c}\n\n${fence}`;
    expect(read('a.mdx', text)).toEqual({ lines: [11], text, note: undefined });
    expect(read('d.mdx', '# A {#a}\n\n<pre>a</pre>').note).toBeUndefined();
    expect(read('b.mdx', `# {#a} b\n\n${fence}`).note).toMatchObject({ line: 1 });
    expect(read('c.mdx', `a {#b}\n\n${fence}`).note).toMatchObject({ line: 1 });
  });

  it('with its byte order mark', () => {
    expect(read('a.md', `\uFEFF${fence}`)).toMatchObject({ lines: [1], text: `\uFEFF${fence}` });
  });

  it('and told when it is no text', () => {
    const note = { path: at('a.md'), message: 'it is not a text file, and is skipped' };
    expect(read('a.md', 'a\0b')).toEqual({ lines: undefined, text: undefined, note });
  });

  it('and told when it is in another encoding', () => {
    writeFileSync(at('a.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    const note = { path: at('a.md'), message: 'it is not valid UTF-8, and is skipped' };
    expect(readForeignPage(at('a.md'))).toEqual({ note });
  });

  it('and told when it cannot be', () => {
    const { page, note } = readForeignPage(at('gone.md'));
    expect(page).toBeUndefined();
    expect(note?.message).toMatch(/^it cannot be read, and is skipped: gone\.md: ENOENT/);
  });
});
