import React, { useEffect, useState, type ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  /** What goes to the clipboard, byte for byte. */
  readonly text: string;
  /** What the button says while idle: `Copy whole file`. */
  readonly label: string;
}

const SHOWN_FOR_MS = 2000;
const OUTCOMES = { copied: 'Copied', refused: 'The browser refused to copy' } as const;

/** A button with words on it that copies `text` and says what came of it. */
export default function CopyButton({ text, label }: Props): ReactNode {
  const [outcome, setOutcome] = useState<keyof typeof OUTCOMES>();

  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    try {
      // Outside https and localhost there is no clipboard at all, and this throws like a refusal.
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }

  return (
    <>
      <button type="button" className={styles.button} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" className={styles.status}>
        {outcome && OUTCOMES[outcome]}
      </span>
    </>
  );
}
