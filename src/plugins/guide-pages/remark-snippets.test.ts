import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { FrameworkVerdict } from '../../shared/compatibility';
import type { RecordedRun } from '../../shared/recording';
import type { Snippet } from '../../snippets';
import type { LinkedSymbol } from './defined-symbol';
import { createRemarkSnippets } from './remark-snippets';
import type { Repository } from './repository';

const RUN: RecordedRun = {
  version: 1,
  name: 'helpdesk/one',
  title: 'One.',
  composition: 'helpdesk',
  request: { method: 'GET', path: '/one', query: 'a=1', headers: {} },
  steps: [],
  response: { status: 404, headers: {} },
};
const FENCE = '```ts source="p/a.ts#a"\n```\n';

const at = (line: number, more: Partial<Snippet> = {}, ordinal = 1): Snippet => ({
  id: `docs/a.mdx#snippet-${ordinal}`,
  anchor: `snippet-${ordinal}`,
  page: 'docs/a.mdx',
  line,
  kind: 'inline',
  language: 'ts',
  text: 'shown;',
  meta: '',
  ...more,
});

/** What the engine and the site know of a page. */
interface Known {
  readonly snippets?: readonly Snippet[];
  readonly report?: string;
  readonly symbols?: readonly LinkedSymbol[];
  readonly repository?: Repository;
  readonly verdict?: FrameworkVerdict;
}

async function transform(text: string, known: Known = {}): Promise<Root> {
  const { snippets = [at(1)], report = '', symbols = [], verdict } = known;
  const tree = unified().use(remarkParse).use(remarkMdx).parse(text);
  const run = createRemarkSnippets(
    { read: (file) => ({ path: file.replace('/site/', ''), snippets, report, dependencies: [] }) },
    {
      repository: known.repository,
      readSymbols: () => Promise.resolve(symbols),
      levels: {
        levelOf: ({ kind }) => ({ level: kind === 'inline' ? 'compiled' : 'ran' }),
        filesBehind: () => [],
      },
      frameworks: {
        verdictsOf: (all) => new Map(verdict ? all.map(({ id }) => [id, verdict]) : []),
        filesBehind: () => [],
      },
    },
  )();
  await run(tree, new VFile({ path: '/site/docs/a.mdx', value: text }));
  return tree;
}

function elementsIn(tree: Root): MdxJsxFlowElement[] {
  const found: MdxJsxFlowElement[] = [];
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => void found.push(node));
  return found;
}

const propsOf = (element: MdxJsxFlowElement | undefined) =>
  Object.fromEntries(
    (element?.attributes ?? []).map((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [attribute.name, attribute.value] : ['...', attribute.value],
    ),
  );

/** The props of the frame around the first fence. */
async function frame(snippet: Partial<Snippet>, known: Known = {}) {
  const tree = await transform(FENCE, { ...known, snippets: [at(1, snippet)] });
  return propsOf(elementsIn(tree)[0]);
}

describe('a fence of a page', () => {
  it('is filled and framed in its place', async () => {
    const tree = await transform(`Before.\n\n${FENCE}\nAfter.\n`, { snippets: [at(3, { meta: '{1}' })] });
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'mdxJsxFlowElement', 'paragraph']);
    const [element] = elementsIn(tree);
    expect(element).toMatchObject({
      name: 'Snippet',
      children: [{ type: 'code', lang: 'ts', meta: '{1}', value: 'shown;' }],
      position: { start: { line: 3 }, end: { line: 4 } },
    });
    expect(propsOf(element)).toEqual({
      kind: 'inline',
      anchor: 'snippet-1',
      evidence: '{"level":"compiled"}',
    });
  });

  it('has no attributes of its own, when it gave none to Docusaurus', async () => {
    expect(elementsIn(await transform(FENCE))[0]?.children[0]).toHaveProperty('meta', null);
  });

  it('is framed in a list, and beside others', async () => {
    const tree = await transform('- Item:\n\n  ```ts\n  ```\n\n  ```ts\n  ```\n', {
      snippets: [at(3, { text: 'first;' }), at(6, { text: 'second;' }, 2)],
    });
    expect(elementsIn(tree)).toMatchObject([
      { children: [{ value: 'first;' }] },
      { children: [{ value: 'second;' }] },
    ]);
    expect(elementsIn(tree).map((element) => propsOf(element)['anchor'])).toEqual(['snippet-1', 'snippet-2']);
  });

  it('of a partial has no anchor', async () => {
    expect(await frame({ anchor: undefined })).not.toHaveProperty('anchor');
  });

  it('is an error where the engine saw none', async () => {
    await expect(transform(FENCE, { snippets: [at(2)] })).rejects.toThrow(
      'docs/a.mdx:1: the site shows a fence here that the engine did not see',
    );
  });

  it('is an error where the engine saw another one', async () => {
    await expect(transform(FENCE, { snippets: [at(1, {}, 2)] })).rejects.toThrow('did not see');
  });

  it('is no picture of a run', async () => {
    await expect(transform(FENCE, { snippets: [at(1, { kind: 'trace' })] })).rejects.toThrow(
      'A picture of a run has no code block',
    );
  });
});

describe('the frame of a snippet', () => {
  const region: Partial<Snippet> = {
    kind: 'region',
    file: 'p/a.ts',
    region: 'größe',
    text: 'export class A {\n  a = of(1);\n}',
    lines: [{ first: 2, last: 4 }],
    lineMap: [2, 3, 4],
    imports: 'import { of } from "rxjs";',
  };

  it('leads from a region to its file, and offers its imports', async () => {
    expect(await frame(region)).toEqual({
      kind: 'region',
      file: 'p/a.ts',
      sourcePath: '/source/p/a-ts/#gr%C3%B6%C3%9Fe',
      part: 'größe',
      imports: 'import { of } from "rxjs";',
      anchor: 'snippet-1',
      evidence: '{"level":"ran"}',
    });
  });

  it('leads from a part of JSON to the file, which has no such place', async () => {
    expect(await frame({ ...region, kind: 'pointer', region: undefined, pointer: '/a' })).toMatchObject({
      part: '/a',
      sourcePath: '/source/p/a-ts/',
    });
  });

  it('leads to the repository, where there is one and the snippet has a file', async () => {
    const repository = { url: 'https://host/x', commit: 'abcdef1' };
    expect(await frame(region, { repository })).toMatchObject({
      repositoryUrl: 'https://host/x/blob/abcdef1/examples/p/a.ts',
    });
    expect(await frame({}, { repository })).not.toHaveProperty('repositoryUrl');
  });

  it('leads to what the snippet declares in the API reference', async () => {
    const symbols = [{ name: 'P.A', names: ['A'], url: '/api/p/a', source: { path: 'p/a.ts', line: 2 } }];
    expect(await frame(region, { symbols })).toMatchObject({
      symbol: 'P.A',
      symbolPath: '/api/p/a',
    });
    expect(await frame({}, { symbols })).not.toHaveProperty('symbol');
  });

  it('shows the title and the messages of the compiler', async () => {
    const diagnostics = [{ line: 1, column: 2, code: 'TS2322', message: 'No.' }];
    expect(await frame({ title: 'A title', diagnostics })).toMatchObject({
      title: 'A title',
      diagnostics: JSON.stringify(diagnostics),
    });
  });

  it('shows the request and the status of a recorded answer', async () => {
    expect(await frame({ kind: 'run', run: RUN })).toMatchObject({ request: 'GET /one?a=1', status: '404' });
    const run = { ...RUN, request: { ...RUN.request, query: '' } };
    expect(await frame({ kind: 'run', run })).toMatchObject({ request: 'GET /one' });
  });

  it('says which versions of the framework it works with, where that is known', async () => {
    expect(await frame({}, { verdict: 'independent' })).toMatchObject({ frameworks: '"independent"' });
  });
});

describe('a run of a page', () => {
  const PICTURE = '<Run name="helpdesk/one" />\n';

  it('keeps its name, and has all that its picture shows', async () => {
    const [element] = elementsIn(
      await transform(PICTURE, { snippets: [at(1, { kind: 'trace', run: RUN })] }),
    );
    expect(propsOf(element)).toEqual({
      name: 'helpdesk/one',
      trace: JSON.stringify(RUN),
      anchor: 'snippet-1',
      evidence: '{"level":"ran"}',
    });
  });

  it.each([
    ['nothing', []],
    ['a snippet without one', [at(1)]],
  ])('is an error where the engine saw %s', async (_, snippets) => {
    await expect(transform(PICTURE, { snippets })).rejects.toThrow(
      'docs/a.mdx:1: the site shows a run here that the engine did not see',
    );
  });

  it('is told from other elements, which stay as they are', async () => {
    const [element] = elementsIn(await transform('<Live example="one" />\n'));
    expect(propsOf(element)).toEqual({ example: 'one' });
  });
});

it('counts fences and pictures of runs in one order', async () => {
  const tree = await transform('<Run name="helpdesk/one" />\n\n```ts\n```\n', {
    snippets: [at(3, { text: 'second;' }, 2), at(1, { kind: 'trace', run: RUN })],
  });
  expect(elementsIn(tree).map((element) => propsOf(element)['anchor'])).toEqual(['snippet-1', 'snippet-2']);
});

describe('a page with mistakes', () => {
  it('does not build, and its report stands alone', async () => {
    await expect(transform(FENCE, { report: 'the report' })).rejects.toMatchObject({
      message: 'docs/a.mdx has mistakes\n\nthe report\n',
      stack: '',
    });
  });
});
