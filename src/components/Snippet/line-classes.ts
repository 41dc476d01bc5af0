import { createContext } from 'react';
import type { ShownDiagnostic } from '../../contract';

/** Class names that a frame adds to lines of the code block within it, by zero-based line. */
export type LineClasses = Readonly<Record<number, readonly string[]>>;

export const LineClassesContext = createContext<LineClasses>({});

/** Marks every line that the compiler complains about. */
export function errorLines(diagnostics: readonly ShownDiagnostic[]): LineClasses {
  return Object.fromEntries(diagnostics.map(({ line }) => [line - 1, ['code-line-error']]));
}
