import { createContext, type ReactNode } from 'react';
import type { ShownDiagnostic } from '../../shared/snippet';

/** What the code block within a snippet must know of the frame around it. */
export interface Frame {
  /** The frame says what the code is, so the block needs no title of its own. */
  readonly titled: boolean;
  /** Class names to add to lines, by zero-based line. */
  readonly lineClasses: Readonly<Record<number, readonly string[]>>;
  /** Stands beside the block's own buttons. */
  readonly copyMenu?: ReactNode;
}

export const FrameContext = createContext<Frame>({ titled: false, lineClasses: {} });

/** Marks every line that the compiler complains about. */
export function errorLines(diagnostics: readonly ShownDiagnostic[]): Frame['lineClasses'] {
  return Object.fromEntries(diagnostics.map(({ line }) => [line - 1, ['code-line-error']]));
}
