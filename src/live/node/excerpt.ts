import ts from 'typescript';

/** A part of a package, for an example that needs no more of it. */
export interface Excerpt {
  /** The files that are cut down, by path below `examples/`. Each must offer something of what is kept. */
  readonly files: readonly string[];
  /** The namespaces that they go on exporting. */
  readonly keeps: readonly string[];
}

/**
 * The helpdesk's entry with its notifications alone. Whole, it brings GraphQL and two database drivers: an example that
 * extends the notifications would load them all, and its editor 200 kB of declarations.
 */
export const HELPDESK_NOTIFICATIONS: Excerpt = {
  files: ['helpdesk/src/integration.ts', 'helpdesk/src/modules/index.ts'],
  keeps: ['Integration', 'Notifications'],
};

/** Says to readers of the editor why the file differs from the one on its source page. */
const NOTE = '// Cut down for this example, which needs no more of this package.';

/**
 * Cuts a file down to `export * as Name from '…'` of the namespaces that are kept, so that whatever else it imports is
 * not needed.
 *
 * @param file path below `examples/`
 * @returns the text as it is, where the file is none of the excerpt's
 * @throws Error when nothing of the file would be left
 */
export function excerptOf(file: string, text: string, excerpt: Excerpt | undefined): string {
  if (!excerpt?.files.includes(file)) return text;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const kept = source.statements.filter(
    (statement) =>
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamespaceExport(statement.exportClause) &&
      excerpt.keeps.includes(statement.exportClause.name.text),
  );
  if (kept.length === 0) throw new Error(`${file} exports none of ${excerpt.keeps.join(', ')}`);
  return [NOTE, ...kept.map((statement) => statement.getText(source)), ''].join('\n');
}
