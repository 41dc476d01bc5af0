import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** What a reader finds on a page, in order and as plain text: enough to search it without parsing it again. */
export type OutlineEntry =
  | {
      readonly kind: 'heading';
      readonly depth: number;
      readonly text: string;
      /** From a comment at the heading's end: its anchor. Other headings get theirs from their text. */
      readonly id?: string;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** A fence, by its one-based position among the fences and recordings of the page. */
  | { readonly kind: 'code'; readonly ordinal: number };

/** @param ordinalOf position of a fence among the fences and recordings of the page */
export function readOutline(tree: Root, ordinalOf: (node: Nodes) => number): OutlineEntry[] {
  return tree.children.flatMap((node) => read(node));

  function read(node: Nodes): OutlineEntry[] {
    if (node.type === 'heading') return [readHeading(node)];
    if (node.type === 'code') return [{ kind: 'code', ordinal: ordinalOf(node) }];
    if (isSilent(node.type)) return [];
    if ('children' in node && node.children.some((child) => isBlock(child.type))) {
      return [...toTexts(labelsOf(node)), ...node.children.flatMap((child) => read(child))];
    }
    const text = plainText(node);
    return text === '' ? [] : toTexts([...labelsOf(node), text]);
  }
}

function readHeading(node: Heading): OutlineEntry {
  const { depth } = node;
  const last = node.children.at(-1);
  const comment =
    last?.type === 'mdxTextExpression' ? /^\/\*\s*#(\S+)\s*\*\/$/.exec(last.value.trim()) : null;
  const id = comment?.[1];
  if (id === undefined) return { kind: 'heading', depth, text: toString(node) };
  const text = toString({ ...node, children: node.children.slice(0, -1) }).trim();
  return { kind: 'heading', depth, text, id };
}

function toTexts(texts: readonly string[]): OutlineEntry[] {
  return texts.map((text) => ({ kind: 'text', text }));
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
