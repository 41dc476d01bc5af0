/** Builders for the MDX that the reference writes. Each takes plain text and answers source that MDX reads back. */

const ESCAPED = /[&<>{}[\]*_`|\\~:#$]/g;

/** Plain text as MDX source: everything with a meaning in Markdown or JSX becomes a character reference. */
export function text(value: string): string {
  return value.replace(ESCAPED, (character) => `&#${character.codePointAt(0)};`);
}

/** Inline code. Unlike backticks it may hold links: pass source made by `text` and `link`. */
export function code(source: string): string {
  return `<code>${source}</code>`;
}

/** A link; `label` is MDX source. */
export function link(label: string, url: string): string {
  return `[${label}](<${url}>)`;
}

/** A heading with an anchor of its own; `label` is MDX source. */
export function heading(level: number, label: string, anchor?: string): string {
  return `${'#'.repeat(level)} ${label}${anchor === undefined ? '' : ` {/* #${anchor} */}`}`;
}

/** A heading for a part of a section: neither in the table of contents nor with an anchor. */
export function label(level: number, words: string): string {
  return `<h${level} className="api-label">${text(words)}</h${level}>`;
}

/** A code block; the fence grows until the code cannot close it. */
export function fence(language: string, source: string, meta = ''): string {
  let marks = '```';
  while (source.includes(marks)) marks += '`';
  return `${marks}${language}${meta && ` ${meta}`}\n${source.trimEnd()}\n${marks}`;
}

/** A table; cells are MDX source without line breaks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A definition list; terms are inline source, definitions are blocks. HTML wants one for every term, if an empty one. */
export function definitions(items: readonly { readonly term: string; readonly body: string }[]): string {
  const entries = items.map(({ term, body }) =>
    body === '' ? `<dt>${term}</dt>\n<dd></dd>` : `<dt>${term}</dt>\n<dd>\n\n${body}\n\n</dd>`,
  );
  return `<dl className="api-list">\n${entries.join('\n')}\n</dl>`;
}

/** Front matter; values are written as JSON, which is YAML too. */
export function frontMatter(values: Readonly<Record<string, string | number | boolean>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

/** Blocks of a page, one blank line between them; empty ones vanish. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/**
 * Prose of a doc comment as MDX source: Markdown stays, what only MDX would read as JSX or an expression is
 * escaped. Code spans and fences must already be cut out, as TypeDoc's comment parts are.
 */
export function prose(value: string): string {
  return value
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '[$1]($1)')
    .replace(/[{}<]/g, (character) => `&#${character.codePointAt(0)};`);
}
