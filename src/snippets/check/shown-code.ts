import { isTypeScript } from '../../shared/is-typescript';
import type { PageContent } from './check-page';
import type { Project } from './project';
import type { CodeLine, Snippet } from './snippet';

/** TypeScript as a page shows it, and where each line of it is compiled. */
export interface ShownCode {
  readonly snippet: Snippet;
  /** Parallel to the snippet's lines; `undefined` where a line belongs to no file, as the one that joins two parts. */
  readonly lines: readonly (CodeLine | undefined)[];
}

/** The TypeScript among what a page shows, in page order. */
export function findShownCode(project: Project, { fences }: PageContent): ShownCode[] {
  return fences.flatMap((fence): ShownCode[] => {
    const { snippet } = fence;
    if (!snippet) return [];
    if ('virtual' in fence) return [{ snippet, lines: fence.shownLines }];
    const { file = '', lineMap } = snippet;
    if (!isTypeScript(file) || !lineMap) return [];
    const absolute = project.absoluteExample(file);
    return [{ snippet, lines: lineMap.map((line) => (line === 0 ? undefined : { file: absolute, line })) }];
  });
}
