import React, { type ReactNode } from 'react';
import type { ShownDiagnostic } from '../../shared/snippet';
import styles from './styles.module.css';

/** What the compiler says about the code above, one message an item. */
export default function Diagnostics({
  diagnostics,
}: {
  readonly diagnostics: readonly ShownDiagnostic[];
}): ReactNode {
  return (
    <ul className={styles.diagnostics} aria-label="Compiler messages">
      {diagnostics.map(({ line, column, code, message }) => (
        <li key={`${line}:${column}:${code}`} className={styles.diagnostic}>
          <span className={styles.place}>
            <strong>{code}</strong> line {line}
          </span>
          <span className={styles.message}>{message}</span>
        </li>
      ))}
    </ul>
  );
}
