import type { Snippet } from '../../snippets';
import type { FrameworkSource } from '../guide-pages/framework-source';
import { writeIfChanged } from '../../shared/node/write-if-changed';
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
 * @param folder absolute; created by the first note
 */
export function createFrameworkNotes(
  folder: string,
  { verdictsOf }: Pick<FrameworkSource, 'verdictsOf'>,
): FrameworkNotes {
  const fileOf = (page: string) => toPageFile(folder, page);
  return {
    fileOf,
    refresh(page, snippets) {
      writeIfChanged(fileOf(page), `${JSON.stringify([...verdictsOf(snippets).values()])}\n`);
    },
  };
}
