import Heading from '@theme/Heading';
import React, { type ReactNode } from 'react';
import type { FrameworkMatrix } from '../../shared/compatibility';
import VersionTable from './VersionTable';
import { OUTCOMES } from './words';
import styles from './styles.module.css';

/** How many snippets do what with each version, and what that means. */
export default function Totals({ matrix }: { readonly matrix: FrameworkMatrix }): ReactNode {
  const { versions, counts, outdated } = matrix;
  return (
    <>
      <Heading as="h2" id="snippets">
        Snippets
      </Heading>
      <p>
        Snippets that use the framework, directly or through what they import. All others need no version.
      </p>
      <VersionTable what="Outcome" versions={versions} note="What it means" label="Snippets by version">
        {OUTCOMES.map(({ outcome, word, meaning }) => (
          <tr key={outcome} data-outcome={outcome}>
            <th scope="row">{word}</th>
            {versions.map((version, index) => (
              <td key={version} className={styles.cell}>
                {counts[outcome][index]}
              </td>
            ))}
            <td>{meaning}</td>
          </tr>
        ))}
      </VersionTable>
      {outdated > 0 && (
        <p>
          {outdated === 1 ? 'One snippet has' : `${outdated} snippets have`} changed since the versions were
          last checked, and {outdated === 1 ? 'is' : 'are'} not counted.
        </p>
      )}
    </>
  );
}
