import { createSlugger } from '@docusaurus/utils';
import type { Code, Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A page's text from one heading to the next. The first section of a page has no heading. */
export interface Section {
  /** 0 for what comes before the first heading. */
  readonly depth: number;
  readonly title: string;
  /** As Docusaurus gives it to the heading. */
  readonly anchor: string;
  /** Prose as plain text, one space between blocks. */
  readonly text: string;
  readonly code: string;
}

/** Code that a page shows in a fence, by the fence's one-based line. */
export type CodeOf = (line: number) => string | undefined;

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkGfm)
  .use(remarkMdx);

/** The last trees, by text: a running server asks again for every page at each change of one. */
const trees = new Map<string, Root>();
const KEPT_TREES = 500;

function parse(source: string): Root {
  const tree = trees.get(source) ?? processor.parse(source);
  // Put last again: the first of the map is then the one that was not asked for longest.
  trees.delete(source);
  trees.set(source, tree);
  const [oldest] = trees.keys();
  if (trees.size > KEPT_TREES && oldest !== undefined) trees.delete(oldest);
  return tree;
}

/**
 * Splits a page at its headings of depth 2 and 3; deeper ones belong to the section they stand in.
 *
 * @param source - MDX
 * @param options.codeOf - code of fences that are filled at build
 * @param options.maintainCase - the site's `markdown.anchors.maintainCase`
 */
export function readSections(
  source: string,
  { codeOf, maintainCase = false }: { readonly codeOf?: CodeOf; readonly maintainCase?: boolean } = {},
): Section[] {
  const slugger = createSlugger();
  const drafts = [startSection(0, '', '')];
  for (const block of parse(source).children) collect(block);
  return drafts
    .map(({ texts, codes, ...section }) => ({ ...section, text: texts.join(' '), code: codes.join('\n') }))
    .filter(({ depth, text, code }) => depth > 0 || text !== '' || code !== '');

  function collect(node: Root['children'][number] | Nodes): void {
    const section = drafts.at(-1);
    if (!section) return;
    if (node.type === 'heading') {
      // Every heading takes part, so that a repeated one gets the number that Docusaurus gives it.
      const { title, anchor } = readHeading(node, (text) => slugger.slug(text, { maintainCase }));
      if (node.depth === 2 || node.depth === 3) drafts.push(startSection(node.depth, title, anchor));
      else if (node.depth > 3) section.texts.push(title);
    } else if (node.type === 'code') {
      section.codes.push(codeOf?.(node.position?.start.line ?? 0) ?? node.value, ...errorsOf(node));
    } else if (isSilent(node.type)) {
      return;
    } else if ('children' in node && node.children.some((child) => isBlock(child.type))) {
      section.texts.push(...labelsOf(node));
      for (const child of node.children) collect(child);
    } else {
      const text = plainText(node);
      if (text !== '') section.texts.push(...labelsOf(node), text);
    }
  }
}

interface Draft extends Omit<Section, 'text' | 'code'> {
  readonly texts: string[];
  readonly codes: string[];
}

function startSection(depth: number, title: string, anchor: string): Draft {
  return { depth, title, anchor, texts: [], codes: [] };
}

/** A heading's text and anchor: the id in a comment at its end where there is one, else a slug of its text. */
function readHeading(node: Heading, slug: (text: string) => string): { title: string; anchor: string } {
  const last = node.children.at(-1);
  const comment =
    last?.type === 'mdxTextExpression' ? /^\/\*\s*#(\S+)\s*\*\/$/.exec(last.value.trim()) : null;
  if (comment?.[1] !== undefined) {
    const title = toString({ ...node, children: node.children.slice(0, -1) }).trim();
    return { title, anchor: comment[1] };
  }
  const title = toString(node);
  return { title, anchor: slug(title) };
}

function isBlock(type: string): boolean {
  return /^(paragraph|heading|code|list|listItem|blockquote|table|tableRow|tableCell|containerDirective|leafDirective)$|FlowElement$/.test(
    type,
  );
}

function isSilent(type: string): boolean {
  return /^(yaml|toml|mdxjsEsm|mdxFlowExpression|thematicBreak|definition|html)$/.test(type);
}

/** Text of a leaf block, without expressions. */
function plainText(node: Nodes): string {
  if (node.type === 'mdxTextExpression') return '';
  if ('children' in node) return node.children.map((child) => plainText(child)).join('');
  return ('value' in node ? node.value : node.type === 'break' ? ' ' : '').replace(/\s+/g, ' ');
}

/** `TS2741` for a fence that shows `errors="2741"`: readers search for what their compiler says. */
function errorsOf({ meta }: Code): string[] {
  const codes = /\berrors="([^"]*)"/.exec(meta ?? '')?.[1]?.match(/\d+/g) ?? [];
  return codes.map((code) => `TS${code}`);
}

/** Words that a component or an admonition shows as its title. */
function labelsOf(node: Nodes): string[] {
  if (node.type !== 'mdxJsxFlowElement') return [];
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' &&
    (attribute.name === 'title' || attribute.name === 'label') &&
    typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  );
}
