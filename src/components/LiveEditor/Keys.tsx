import React, { type ReactNode } from 'react';
import styles from './styles.module.css';

const KEYS = [
  ['Escape, then Tab', 'leave the editor'],
  ['Ctrl+Space', 'complete'],
  ['F1', 'tell about the name at the cursor, until Escape'],
  ['F12, Ctrl+click', 'go to its definition'],
  ['F2', 'rename it'],
  ['F8', 'next problem'],
  ['Shift+Alt+F', 'format'],
  ['Ctrl+F', 'find'],
  ['Ctrl+Z', 'undo'],
] as const;

/** How to leave the editor without a mouse, and its other keys. */
export default function Keys({ id }: { readonly id: string }): ReactNode {
  return (
    <div className={styles.keys}>
      <p id={id}>
        Tab indents. Press <kbd>Escape</kbd> and then <kbd>Tab</kbd> to leave the editor.
      </p>
      <details>
        <summary>All keys</summary>
        <p>On a Mac it is Command where this says Ctrl, except for completion.</p>
        <dl>
          {KEYS.map(([key, action]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{action}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
