import React, { type ReactNode } from 'react';
import styles from './styles.module.css';
import { OUTCOMES, useCopy } from './use-copy';

interface Props {
  /** What goes to the clipboard, byte for byte. */
  readonly text: string;
  /** What the button says while idle: `Copy whole file`. */
  readonly label: string;
}

/** A button with words on it that copies `text` and says what came of it. */
export default function CopyButton({ text, label }: Props): ReactNode {
  const [outcome, copy] = useCopy();
  return (
    <>
      <button type="button" className={styles.button} onClick={() => void copy(text)}>
        {label}
      </button>
      <span role="status" className={styles.status}>
        {outcome && OUTCOMES[outcome]}
      </span>
    </>
  );
}
