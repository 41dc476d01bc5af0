/** One attribute of a fence's first line, with its place in that line. */
export interface Attribute {
  readonly name: string;
  /** `undefined` for a bare word such as `showLineNumbers`. */
  readonly value: string | undefined;
  /** Zero-based offset of the attribute in the line, and its length. */
  readonly start: number;
  readonly length: number;
  /** Zero-based offset of the value's text within its quotes; of the attribute when bare. */
  readonly valueStart: number;
}

/** A piece of the line that is no attribute: a missing quote, a stray character. */
export interface AttributeError {
  readonly text: string;
  readonly start: number;
}

export interface FenceLine {
  readonly language: string;
  /** Zero-based offset of the language in the line. */
  readonly languageStart: number;
  readonly attributes: readonly Attribute[];
  readonly errors: readonly AttributeError[];
}

/** In order: `name="value"`, `name=value` (numbers only), a bare word, Docusaurus' `{1,3-5}`. */
const ATTRIBUTE =
  /(?<name>[\p{L}][\p{L}\p{N}_-]*)(?:="(?<quoted>[^"]*)"|='(?<single>[^']*)'|=(?<number>\d+))?(?=\s|$)|(?<lines>\{[\d,\s-]+\})(?=\s|$)/uy;

/**
 * Parses the first line of a fence, from its backticks or tildes on.
 *
 * @param line for instance `` ```ts source="helpdesk/src/integration.ts#config" title="The entry" {2-3} ``
 */
export function parseFenceLine(line: string): FenceLine {
  const head = /^(`{3,}|~{3,})[ \t]*([^\s`]*)/.exec(line);
  const language = head?.[2] ?? '';
  let position = head?.[0].length ?? 0;
  const languageStart = position - language.length;
  const attributes: Attribute[] = [];
  const errors: AttributeError[] = [];
  while (position < line.length) {
    if (/\s/.test(line[position] ?? '')) {
      position += 1;
      continue;
    }
    ATTRIBUTE.lastIndex = position;
    const match = ATTRIBUTE.exec(line);
    if (!match) {
      const text = /^\S+/.exec(line.slice(position))?.[0] ?? line[position] ?? '';
      errors.push({ text, start: position });
      position += text.length;
      continue;
    }
    const groups = match.groups ?? {};
    const value = groups.quoted ?? groups.single ?? groups.number ?? groups.lines;
    const name = groups.lines ? '{lines}' : (groups.name ?? '');
    const quote = groups.quoted !== undefined || groups.single !== undefined ? 1 : 0;
    const valueStart = value === undefined || groups.lines ? position : position + name.length + 1 + quote;
    attributes.push({ name, value, start: position, length: match[0].length, valueStart });
    position += match[0].length;
  }
  return { language, languageStart, attributes, errors };
}
