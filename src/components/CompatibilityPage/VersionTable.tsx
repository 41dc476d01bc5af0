import React, { type ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  /** What the rows are, as the first column's head says. */
  readonly what: string;
  readonly versions: readonly string[];
  /** The head of a last column, where there is one. */
  readonly note?: string;
  /** Names the table to those who scroll to it with the keyboard. */
  readonly label: string;
  /** Rows. */
  readonly children: ReactNode;
}

/** A table with one column a version. A narrow screen scrolls it sideways on its own. */
export default function VersionTable({ what, versions, note, label, children }: Props): ReactNode {
  return (
    <div className="catalog-table" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {versions.map((version) => (
              <th key={version} scope="col" className={styles.cell}>
                {version}
              </th>
            ))}
            {note !== undefined && <th scope="col">{note}</th>}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
