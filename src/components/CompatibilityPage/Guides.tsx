import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import React, { type ReactNode } from 'react';
import type { FrameworkMatrix } from '../../shared/compatibility';
import VersionTable from './VersionTable';
import { wordOf } from './words';
import styles from './styles.module.css';

/** The snippets that do not work with every version, by guide. */
export default function Guides({ matrix }: { readonly matrix: FrameworkMatrix }): ReactNode {
  const { versions, guides } = matrix;
  return (
    <>
      <Heading as="h2" id="guides">
        What breaks on which page
      </Heading>
      {guides.length === 0 && <p>Every snippet works with every version.</p>}
      {guides.map(({ title, permalink, snippets }) => (
        <section key={permalink}>
          <Heading as="h3">
            <Link to={permalink}>{title}</Link>
          </Heading>
          <VersionTable what="Snippet" versions={versions} note="Messages" label={title}>
            {snippets.map(({ name, anchor, outcomes, code }) => (
              <tr key={anchor} data-snippet={anchor}>
                <th scope="row">
                  <Link to={`${permalink}#${anchor}`}>{name}</Link>
                </th>
                {versions.map((version, index) => {
                  const outcome = outcomes[index] ?? 'ok';
                  return (
                    <td key={version} className={styles.cell}>
                      <span className={styles.outcome} data-outcome={outcome}>
                        {wordOf(outcome)}
                      </span>
                    </td>
                  );
                })}
                <td>{code !== undefined && <a href={`#${code}`}>why</a>}</td>
              </tr>
            ))}
          </VersionTable>
        </section>
      ))}
    </>
  );
}
