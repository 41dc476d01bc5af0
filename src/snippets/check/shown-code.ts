import { showFile, showRegion } from '../regions';
import type { readPage } from './check-page';
import type { Project } from './project';
import type { Snippet } from './snippet';

/** A line of a file that the compiler knows. */
export interface CodeLine {
  /** Absolute. */
  readonly file: string;
  /** One-based. */
  readonly line: number;
}

/** TypeScript as a page shows it, and where each line of it is compiled. */
export interface ShownCode {
  readonly snippet: Snippet;
  /** Parallel to the snippet's lines; `undefined` where a line belongs to no file, as the one that joins two parts. */
  readonly lines: readonly (CodeLine | undefined)[];
}

const TYPESCRIPT = /\.[cm]?tsx?$/;

/** The TypeScript among what a page shows, in page order. */
export function findShownCode(project: Project, { fences }: ReturnType<typeof readPage>): ShownCode[] {
  return fences.flatMap((fence): ShownCode[] => {
    const { snippet } = fence;
    if (!snippet) return [];
    if ('virtual' in fence) return [{ snippet, lines: fence.shownLines }];
    const lines = TYPESCRIPT.test(snippet.file ?? '') ? linesInFile(project, snippet) : undefined;
    return lines ? [{ snippet, lines }] : [];
  });
}

function linesInFile(
  project: Project,
  { kind, file = '', part = '' }: Snippet,
): ShownCode['lines'] | undefined {
  const example = project.example(file);
  if (!example.ok) return undefined;
  const regions = project.regions(file, example.text);
  const region = regions.regions.get(part);
  const shown = kind === 'file' ? showFile(regions) : region && showRegion(regions, region.parts);
  const absolute = project.absoluteExample(file);
  return shown?.lineMap.map((line) => (line === 0 ? undefined : { file: absolute, line }));
}
