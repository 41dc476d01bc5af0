/** How the code of a language is proved. */
export type Proof =
  /** Compiled: as part of an example, or in place. */
  | 'types'
  /** Parsed; may come from a JSON file by pointer. */
  | 'json'
  /** Parsed; its commands, scripts and paths must exist. */
  | 'commands'
  /** Only as a file or region of an example, proved by that example's own tests. */
  | 'by-example'
  /** Shown as it is. */
  | 'none';

export interface Language {
  /** As a fence and the highlighter write it. */
  readonly name: string;
  readonly proof: Proof;
  /** Endings of the files that `source=` may name; empty where any file will do. */
  readonly endings: readonly string[];
}

/** Every language that a page may use. Anything else is a mistake that lists these. */
export const LANGUAGES: readonly Language[] = [
  { name: 'ts', proof: 'types', endings: ['ts', 'mts', 'cts'] },
  { name: 'tsx', proof: 'types', endings: ['tsx'] },
  { name: 'json', proof: 'json', endings: ['json'] },
  { name: 'bash', proof: 'commands', endings: ['sh'] },
  { name: 'graphql', proof: 'by-example', endings: ['graphql', 'gql'] },
  { name: 'sql', proof: 'by-example', endings: ['sql'] },
  { name: 'yaml', proof: 'by-example', endings: ['yaml', 'yml'] },
  { name: 'text', proof: 'none', endings: [] },
];

export function findLanguage(name: string): Language | undefined {
  return LANGUAGES.find((language) => language.name === name);
}

/** How code of a language is proved; `none` for a language that no page may use. */
export function proofOf(name: string): Proof {
  return findLanguage(name)?.proof ?? 'none';
}

/** The language of a file shown whole on its source page; `text` where no row claims its ending. */
export function languageOfFile(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const language = LANGUAGES.find(({ endings }) => endings.includes(ending));
  return language?.name ?? 'text';
}
