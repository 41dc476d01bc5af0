const NAMES: Readonly<Record<string, string>> = {
  bash: 'Terminal',
  graphql: 'GraphQL',
  json: 'JSON',
  sql: 'SQL',
  text: 'Text',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  yaml: 'YAML',
};

/** As many characters as a phone shows of a line before the buttons begin. */
const BESIDE_BUTTONS = 28;

/**
 * What stands above a block that has no title, so that its buttons have a place beside the code instead of on it.
 * A short line needs none, unless it is a command.
 */
export function languageTitle(language: string, code: string): string | undefined {
  if (!code.includes('\n') && code.length <= BESIDE_BUTTONS && language !== 'bash') return undefined;
  return NAMES[language] ?? language;
}
