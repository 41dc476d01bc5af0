import React, { type ReactNode } from 'react';
import type { Checked } from '../../live/browser/editor';
import type { Diagnostic } from '../../live/worker/typescript';
import styles from './styles.module.css';

interface Props {
  /** Absent until the compiler has said something. */
  readonly checked: Checked | undefined;
  readonly onSelect: (diagnostic: Diagnostic) => void;
}

/** What TypeScript says of all files. Each line leads to its place. */
export default function Problems({ checked, onSelect }: Props): ReactNode {
  return (
    <section aria-label="Problems" className={styles.problems}>
      <p role="status" className={styles.summary}>
        {summarize(checked)}
      </p>
      {checked && checked.diagnostics.length > 0 && (
        <ol className={styles.list}>
          {checked.diagnostics.map((diagnostic) => {
            const { file, line, column, code, message, from } = diagnostic;
            return (
              <li key={`${file}:${from}:${code}:${message}`}>
                <button type="button" className={styles.problem} onClick={() => onSelect(diagnostic)}>
                  <span className={styles.place}>
                    {file.slice(file.lastIndexOf('/') + 1)}:{line}:{column} TS{code}
                  </span>
                  <span className={styles.words}>{message}</span>
                </button>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function summarize(checked: Checked | undefined): string {
  if (!checked) return 'Loading TypeScript…';
  const count = checked.diagnostics.length;
  if (count > 0) return count === 1 ? '1 problem' : `${count} problems`;
  return checked.isComplete ? 'No problems' : 'Checking…';
}
