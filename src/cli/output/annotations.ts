import type { Problem } from '../../snippets';

/**
 * What GitHub Actions shows at the lines of a change: one workflow command a problem.
 *
 * @param folder where the project lies in the repository, with `/` and without one at its end; empty at its root
 * @example `::error file=docs/a.mdx,line=8,col=15,title=compile-error::TS2741%3A …`
 */
export function toAnnotations(problems: readonly Problem<string>[], folder: string): string[] {
  return problems.map(({ name, place, message, expected, hint }) => {
    const end = place.length === undefined ? {} : { endColumn: place.column + place.length };
    const properties = {
      file: folder === '' ? place.file : `${folder}/${place.file}`,
      line: place.line,
      col: place.column,
      ...end,
      title: name,
    };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    const text = [message, expected && `expected: ${expected}`, hint && `to do: ${hint}`].filter(Boolean);
    return `::error ${list.join(',')}::${escapeData(text.join('\n'))}`;
  });
}

/** A command is one line, and `%` begins what stands for another character. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Within properties, what separates them as well. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
