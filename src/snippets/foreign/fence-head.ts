/** The first line of a fence as other projects write it: any metadata, in any notation. */
export interface ForeignHead {
  /** In lower case; empty when the fence names none. */
  readonly language: string;
  /** Everything after the language. */
  readonly meta: string;
  /** The file that the fence says it shows: a title, a file name in brackets or after a colon. */
  readonly file: string | undefined;
}

const TYPESCRIPT: Readonly<Record<string, 'ts' | 'tsx'>> = {
  ts: 'ts',
  typescript: 'ts',
  mts: 'ts',
  cts: 'ts',
  tsx: 'tsx',
};
/** Brackets in a path come in pairs, as `[slug]/page.tsx`: those around the whole of it are the notation's. */
const SEGMENT = /(?:[\w@.-]|\[\[[\w.-]+\]\]|\[[\w.-]+\]|\([\w.-]+\))+/.source;
const FILE = new RegExp(
  `(?:^|[\\s"'\`[{(:=])((?:\\.{0,2}/)?${SEGMENT}(?:/${SEGMENT})*\\.[cm]?tsx?)(?=$|[\\s"'\`\\]})])`,
);

/**
 * Reads the first line of a fence, from its backticks or tildes on. Known notations: `ts title="a.ts" {1,3}`,
 * `ts{1,3}`, `ts:src/a.ts`, `ts [a.ts]`, `{.ts .numbered}`.
 *
 * @param line for instance `` ```ts title={"src/a.ts"} ``
 */
export function readForeignHead(line: string): ForeignHead {
  const info = /^(?:`{3,}|~{3,})\s*(.*)$/.exec(line)?.[1] ?? '';
  const match = /^(?:\{\s*\.?)?([\w+#.-]*)/.exec(info);
  const meta = info.slice(match?.[0].length ?? 0).trim();
  return { language: (match?.[1] ?? '').toLowerCase(), meta, file: FILE.exec(meta)?.[1] };
}

/** How a language is compiled; `undefined` for those that are not TypeScript. */
export function typescriptOf({ language }: ForeignHead): 'ts' | 'tsx' | undefined {
  return Object.hasOwn(TYPESCRIPT, language) ? TYPESCRIPT[language] : undefined;
}

/** The path in a comment that stands alone on the first line of the code: `// src/a.ts`. */
export function fileOfComment(code: string): string | undefined {
  const first = code.trimStart().split('\n')[0] ?? '';
  const comment = /^(?:\/\/|\/\*)\s*(?:file(?:name)?:\s*)?(.*?)\s*(?:\*\/)?$/i.exec(first)?.[1] ?? '';
  return /\s/.test(comment) ? undefined : FILE.exec(comment)?.[1];
}
