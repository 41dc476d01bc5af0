import { knownEdits, loadEdits, saveEdits } from '../../live/browser/edits';
import type { Files } from '../../live/worker/typescript';
import { browserStore } from './browser-store';
import { canEdit } from './can-edit';

/** The edits that an editor begins with, and where later ones are kept. */
export interface KeptEdits {
  /** What differs from the originals. */
  readonly edits: Files;
  /** What to tell about them, if anything. */
  readonly message: string;
  /** Keeps the texts; false when the browser does not. */
  keep(texts: Files): boolean;
}

const MESSAGES = {
  none: '',
  kept: 'Your edits are as you left them.',
  outdated:
    'Your edits are as you left them. The example itself has changed since; “Changes” shows the difference.',
  corrupted: 'Your earlier edits could not be read. The example is shown as it is.',
};

/**
 * Finds what the reader did to an example before. Shared edits have a place of their own, so that looking at somebody's
 * link costs nobody's own work: one place for all links, as the latest is the one that matters. Files that can only be
 * read are as the site has them, whatever a link says.
 *
 * @param shared - edits that came with a link
 */
export function findKeptEdits(
  example: { readonly id: string; readonly package: string },
  originals: Files,
  shared: Files | undefined,
): KeptEdits {
  const editsOf = (texts: Files): Files => {
    const edits = Object.entries(knownEdits(texts, originals));
    return Object.fromEntries(edits.filter(([file]) => canEdit(example.package, file)));
  };
  const slot = shared ? `${example.id}#shared` : example.id;
  const basis = { ...originals, ...(shared && editsOf(shared)) };
  const loaded = loadEdits(browserStore, slot, basis);
  // What was kept for another link is not about this one.
  const isOther = shared && loaded.state === 'outdated';
  const files = 'files' in loaded && !isOther ? loaded.files : {};
  return {
    edits: editsOf({ ...basis, ...files }),
    message: isOther ? '' : MESSAGES[loaded.state],
    keep: (texts) => saveEdits(browserStore, slot, texts, basis),
  };
}
