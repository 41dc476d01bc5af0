import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Snippet } from '../../snippets';
import type { FrameworkSource } from '../guide-pages/framework-source';
import { toPageFile } from '../../snippets';

/** What a running server says of framework versions, in a file for each page. */
export interface FrameworkNotes {
  /** Absolute; a page that declares it changes with what is said of the page. */
  fileOf(page: string): string;
  /** Says it anew; the file changes only with what it says. */
  refresh(page: string, snippets: readonly Snippet[]): void;
}

/**
 * Most pages show code that imports the example which is being edited. With those imports as their own dependencies
 * all of them would be built on each edit, before the one that its writer looks at. With a file between, they follow
 * when it is written, and only where something else is to be said.
 *
 * @param folder absolute; made when it is missing
 */
export function createFrameworkNotes(
  folder: string,
  { verdictsOf }: Pick<FrameworkSource, 'verdictsOf'>,
): FrameworkNotes {
  mkdirSync(folder, { recursive: true });
  const fileOf = (page: string) => toPageFile(folder, page);
  return {
    fileOf,
    refresh(page, snippets) {
      const text = `${JSON.stringify([...verdictsOf(snippets).values()])}\n`;
      const file = fileOf(page);
      if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
    },
  };
}
