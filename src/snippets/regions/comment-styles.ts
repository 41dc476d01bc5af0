/** How a language writes a comment that stands alone on its line. A new comment style is one row. */
export interface CommentStyle {
  /** File endings, lower case, without the dot. */
  readonly endings: readonly string[];
  readonly open: string;
  readonly close: string;
}

const COMMENT_STYLES: readonly CommentStyle[] = [
  { endings: ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs', 'jsonc'], open: '//', close: '' },
  {
    endings: ['sh', 'bash', 'yaml', 'yml', 'graphql', 'gql'],
    open: '#',
    close: '',
  },
  { endings: ['sql'], open: '--', close: '' },
  { endings: ['md', 'mdx', 'html', 'xml', 'svg'], open: '<!--', close: '-->' },
];

/** The comment style of a file by its ending; `undefined` for formats without comments, such as JSON. */
export function commentStyleOf(path: string): CommentStyle | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return COMMENT_STYLES.find(({ endings }) => endings.includes(ending));
}

/** The text inside a whole-line comment, trimmed; `undefined` when the line is something else. */
export function commentText(line: string, { open, close }: CommentStyle): string | undefined {
  const trimmed = line.trim();
  if (!trimmed.startsWith(open) || !trimmed.endsWith(close)) return undefined;
  return trimmed.slice(open.length, trimmed.length - close.length).trim();
}

/**
 * Comments that speak to a tool, not to the reader: they are left out of what a page shows. Comments that change
 * what TypeScript checks are not among them (`check-suppressed` forbids the hiding ones).
 */
const LINT_COMMENT =
  /^(?:eslint-(?:disable|enable)(?:-next-line|-line)?|prettier-ignore|(?:v8|c8|istanbul) ignore)\b/;

/** `true` for a whole line that only instructs a linter, formatter or coverage tool. */
export function isLintComment(line: string, style: CommentStyle): boolean {
  const block = /^\/\*+\s*(.*?)\s*\*\/$/.exec(line.trim())?.[1];
  const text = commentText(line, style) ?? block;
  return text !== undefined && LINT_COMMENT.test(text);
}
