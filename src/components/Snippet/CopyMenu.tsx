import { useCodeBlockContext } from '@docusaurus/theme-common/internal';
import React, { useId, useRef, type ReactNode, type ToggleEvent } from 'react';
import { OUTCOMES, useCopy } from '../CopyButton/use-copy';
import { loadFile } from '../Source/load-file';
import styles from './CopyMenu.module.css';

interface Props {
  /** The import declarations that the code needs; absent where it needs none. */
  readonly imports?: string;
  /** The file that the code is from, below `examples/`. */
  readonly file: string;
}

/** How long a reader sees that it was copied before the menu goes. */
const CLOSES_AFTER_MS = 900;
const GAP = 4;

/**
 * More ways to copy a region, behind a small button beside the one that copies it as it is shown. A native popover:
 * the browser ties it to its button, closes it on Escape and on a click outside, and lays it over everything, so that
 * opening it moves nothing.
 */
export default function CopyMenu({ imports, file }: Props): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const {
    metadata: { code },
  } = useCodeBlockContext();
  const [outcome, copy] = useCopy();
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** The top layer knows nothing of the button's place. In document coordinates the menu scrolls with it. */
  function place(event: ToggleEvent): void {
    // Whoever opens it again within that time wants it open.
    clearTimeout(closing.current);
    if (event.newState !== 'open' || !button.current || !menu.current) return;
    const { bottom, right } = button.current.getBoundingClientRect();
    menu.current.style.top = `${bottom + window.scrollY + GAP}px`;
    menu.current.style.right = `${document.documentElement.clientWidth - right}px`;
  }

  async function copyAndClose(text: string | Promise<string>): Promise<void> {
    if ((await copy(text)) !== 'copied') return;
    clearTimeout(closing.current);
    closing.current = setTimeout(() => menu.current?.hidePopover(), CLOSES_AFTER_MS);
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.toggle}
        popoverTarget={id}
        aria-label="More ways to copy"
        title="More ways to copy"
      >
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3.5 6l4.5 4.5L12.5 6" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label="More ways to copy"
        className={styles.menu}
        onBeforeToggle={place}
      >
        <button type="button" onClick={() => void copyAndClose(imports ? `${imports}\n\n${code}` : code)}>
          Copy with imports
          <small>{describe(imports)}</small>
        </button>
        <button type="button" onClick={() => void copyAndClose(loadFile(file).then(({ text }) => text))}>
          Copy whole file
          <small>{file.slice(file.lastIndexOf('/') + 1)}</small>
        </button>
        <span role="status" className={styles.status}>
          {outcome && OUTCOMES[outcome]}
        </span>
      </div>
    </>
  );
}

/** A declaration may span lines; only its first begins with the word. */
function describe(imports: string | undefined): string {
  const count = imports?.match(/^import\b/gm)?.length ?? 0;
  if (count === 0) return 'It needs no imports';
  return count === 1 ? '1 import' : `${count} imports`;
}
