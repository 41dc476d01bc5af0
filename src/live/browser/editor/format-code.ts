/** How O2S formats: as `.prettierrc` says of the examples, but for the order of imports. */
export const FORMAT_OPTIONS = {
  tabWidth: 4,
  printWidth: 120,
  singleQuote: true,
  trailingComma: 'all',
} as const;

/**
 * Formats TypeScript. The formatter is loaded when it is first needed.
 *
 * @throws where the syntax is wrong; the message says at which line
 */
export async function formatCode(text: string): Promise<string> {
  const [{ format }, typescript, estree] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/typescript'),
    import('prettier/plugins/estree'),
  ]);
  return format(text, { ...FORMAT_OPTIONS, parser: 'typescript', plugins: [typescript, estree] });
}
