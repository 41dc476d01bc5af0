import Heading from '@theme/Heading';
import React, { type ReactNode } from 'react';
import type { VerifiedGuide } from '../../shared/coverage';
import { LEVELS } from '../Verification';
import Level from './Level';
import styles from './styles.module.css';

/** How many snippets have each level, and what the levels claim. */
export default function Totals({ guides }: { readonly guides: readonly VerifiedGuide[] }): ReactNode {
  const all = guides.flatMap(({ snippets }) => snippets);
  const count = (wanted: string) => all.filter(({ level }) => level === wanted).length;
  return (
    <>
      <Heading as="h2" id="levels">
        Levels
      </Heading>
      <div className="catalog-table" tabIndex={0} role="region" aria-label="Levels and totals">
        <table className={styles.totals}>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Snippets</th>
              <th scope="col">What it claims</th>
            </tr>
          </thead>
          <tbody>
            {LEVELS.map(({ level, claim }) => (
              <tr key={level}>
                <th scope="row">
                  <Level level={level} />
                </th>
                <td className={styles.number}>{count(level)}</td>
                <td>{claim}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              <td className={styles.number}>{all.length}</td>
              <td>On {guides.length} pages.</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
