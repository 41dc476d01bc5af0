import type { Code, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseDocument } from 'yaml';
import { parseFenceLine, type FenceLine } from './attributes';
import { readOutline, type OutlineEntry } from './outline';

/** One line of a fence's body: where its text starts on the page. */
export interface BodyLine {
  readonly line: number;
  /** Zero-based count of characters before the body's text on that line: list and quote indentation. */
  readonly indent: number;
}

/** A fenced code block of a page. */
export interface Fence extends FenceLine {
  /** One-based line of the opening backticks. */
  readonly line: number;
  /** One-based column of the opening backticks. */
  readonly column: number;
  /** The body as Markdown gives it: list and quote indentation gone, lines joined by `\n`. */
  readonly body: string;
  readonly bodyLines: readonly BodyLine[];
}

/** An attribute of a `<Run>`, with its place on the page. */
export interface RunAttribute {
  /** `undefined` for a spread. */
  readonly name: string | undefined;
  /** `undefined` for anything but a text: a bare word, an expression. */
  readonly value: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** One-based column of the value's text within its quotes; of the attribute where there is none. */
  readonly valueColumn: number;
}

/** A `<Run>` of a page: the picture of a recorded run. */
export interface RunElement {
  /** One-based place of its `<`. */
  readonly line: number;
  readonly column: number;
  /** Whether it stands within a sentence, where no picture can. */
  readonly isInline: boolean;
  readonly attributes: readonly RunAttribute[];
  /** Where something stands between its tags, if anything does. */
  readonly content?: { readonly line: number; readonly column: number };
}

/** A mistake that keeps a page, or a part of it, from being read. */
export interface PageMistake {
  readonly name: 'page-syntax' | 'front-matter-invalid' | 'code-unchecked';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

export interface Page {
  readonly fences: readonly Fence[];
  /** Where the page shows recorded runs as pictures. */
  readonly runs: readonly RunElement[];
  /** Front matter `in:`, the package that inline fences belong to. */
  readonly defaultPackage: string | undefined;
  readonly outline: readonly OutlineEntry[];
  readonly mistakes: readonly PageMistake[];
}

// The same parsers as Docusaurus' MDX loader, in the same order, so that both see the same fences.
const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkGfm)
  .use(remarkMdx);

/**
 * Markdown as it is written elsewhere, and what MDX that does not parse is read as. Code is never indented here and
 * HTML is text, as in MDX: otherwise a fence inside an indented tab, or below a tag without a blank line, is lost.
 */
const markdownParser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(function () {
    this.data('micromarkExtensions', [
      ...(this.data('micromarkExtensions') ?? []),
      { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } },
    ]);
  });

/** Elements that would put code on a page past the engine. */
const CODE_ELEMENTS = ['CodeBlock', 'pre'];

/** The element that shows a recorded run. */
const RUN_ELEMENT = 'Run';

/**
 * Finds the fences of a page wherever Markdown allows them: at the top, in lists, quotes, admonitions and JSX.
 *
 * @param text the page, any line ending, with or without a byte order mark
 * @param dialect pages of this project are MDX; `markdown` never has syntax errors
 */
export function parsePage(text: string, dialect: 'mdx' | 'markdown' = 'mdx'): Page {
  const source = text.replace(/^\uFEFF/, '');
  const lines = source.split(/\r\n|\r|\n/);
  let tree: Root;
  try {
    tree = (dialect === 'mdx' ? parser : markdownParser).parse(source);
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const { line = 1, column = 1, reason } = error;
    return {
      fences: [],
      runs: [],
      defaultPackage: undefined,
      outline: [],
      mistakes: [{ name: 'page-syntax', message: reason, line, column }],
    };
  }
  const mistakes: PageMistake[] = [];
  const fences: Fence[] = [];
  const runs: RunElement[] = [];
  const ordinals = new Map<Nodes, number>();
  visit(tree, (node) => {
    if (node.type === 'code') {
      fences.push(toFence(node, lines));
      ordinals.set(node, fences.length + runs.length);
    }
    if (isRunElement(node)) runs.push(toRunElement(node, lines));
    const element = codeElement(node);
    const start = node.position?.start;
    if (element && start) {
      const message = `<${element}> shows code that nothing checks`;
      mistakes.push({
        name: 'code-unchecked',
        message,
        line: start.line,
        column: start.column,
        length: element.length + 1,
      });
    }
  });
  const frontMatter = readFrontMatter(tree.children[0], mistakes);
  const outline = readOutline(tree, (node) => ordinals.get(node) ?? 0);
  return { fences, runs, defaultPackage: frontMatter, outline, mistakes };
}

/** The MDX parser throws vfile messages; anything else is a fault of the program and passes through. */
function isSyntaxError(error: unknown): error is { reason: string; line?: number; column?: number } {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

function codeElement(node: Root | RootContent): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  return CODE_ELEMENTS.find((name) => name === node.name);
}

function toFence(node: Code, lines: readonly string[]): Fence {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const head = (lines[line - 1] ?? '').slice(column - 1);
  const body = node.value.replace(/\r\n?/g, '\n');
  const bodyLines = body.split('\n').map((content, index) => {
    const raw = lines[line + index] ?? '';
    const indent = raw.endsWith(content) ? raw.length - content.length : raw.length - raw.trimStart().length;
    return { line: line + 1 + index, indent };
  });
  return { ...parseFenceLine(head), line, column, body, bodyLines };
}

function isRunElement(node: Root | RootContent): node is MdxJsxFlowElement | MdxJsxTextElement {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === RUN_ELEMENT
  );
}

function toRunElement(
  { type, attributes, children, position }: MdxJsxFlowElement | MdxJsxTextElement,
  lines: readonly string[],
): RunElement {
  const { line = 1, column = 1 } = position?.start ?? {};
  const content = children[0]?.position?.start;
  return {
    line,
    column,
    isInline: type === 'mdxJsxTextElement',
    attributes: attributes.map((attribute): RunAttribute => {
      const { start, end } = attribute.position ?? {};
      const place = { line: start?.line ?? line, column: start?.column ?? column };
      const length = Math.max(1, end?.line === place.line ? end.column - place.column : 1);
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        return { name: undefined, value: undefined, ...place, length, valueColumn: place.column };
      }
      const { name, value: given } = attribute;
      const value = typeof given === 'string' ? given : undefined;
      const at = value ? (lines[place.line - 1] ?? '').indexOf(value, place.column - 1 + name.length) : -1;
      return { name, value, ...place, length, valueColumn: at < 0 ? place.column : at + 1 };
    }),
    ...(content ? { content: { line: content.line, column: content.column } } : {}),
  };
}

function readFrontMatter(node: RootContent | undefined, mistakes: PageMistake[]): string | undefined {
  if (node?.type !== 'yaml') return undefined;
  const document = parseDocument(node.value);
  const [error] = document.errors;
  if (error) {
    const { line = 1, col = 1 } = error.linePos?.[0] ?? {};
    mistakes.push({
      name: 'front-matter-invalid',
      message: error.message.split(/ at line \d|\n/)[0] ?? '',
      line: line + 1,
      column: col,
    });
    return undefined;
  }
  const values: unknown = document.toJS();
  if (typeof values !== 'object' || values === null || !('in' in values)) return undefined;
  if (typeof values.in === 'string') return values.in;
  const line = node.value.split('\n').findIndex((content) => content.startsWith('in:'));
  mistakes.push({
    name: 'front-matter-invalid',
    message: '`in:` must name one example package',
    line: line + 2,
    column: 1,
    length: 3,
  });
  return undefined;
}
