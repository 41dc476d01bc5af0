import Heading from '@theme/Heading';
import React, { type ReactNode } from 'react';
import type { FrameworkMatrix } from '../../shared/compatibility';
import VersionTable from './VersionTable';
import { wordOf } from './words';
import styles from './styles.module.css';

type Content = FrameworkMatrix['contents'][number];

const KINDS = { entry: 'entry point', module: 'module', export: 'export' } as const satisfies Record<
  Content['kind'],
  string
>;

/** What each version has. */
export default function Contents({ matrix }: { readonly matrix: FrameworkMatrix }): ReactNode {
  const { versions, contents } = matrix;
  return (
    <>
      <Heading as="h2" id="contents">
        What each version has
      </Heading>
      <p>Of a module, the number of methods that its service must have.</p>
      <VersionTable
        what="Name"
        versions={versions}
        note="Methods that not every version has"
        label="Contents by version"
      >
        {contents.map((content) => (
          <tr key={`${content.kind} ${content.name}`}>
            <th scope="row">
              <code>{content.name}</code> <span className={styles.kind}>{KINDS[content.kind]}</span>
            </th>
            {versions.map((version, index) => (
              <td key={version} className={styles.cell}>
                <Has content={content} count={content.has[index] ?? 0} />
              </td>
            ))}
            <td>
              <Differences content={content} />
            </td>
          </tr>
        ))}
      </VersionTable>
    </>
  );
}

function Has({ content, count }: { readonly content: Content; readonly count: number }): ReactNode {
  if (count === 0) return <span className={styles.kind}>{wordOf('absent')}</span>;
  if (content.kind !== 'module') return 'yes';
  return count === 1 ? '1 method' : `${count} methods`;
}

function Differences({ content }: { readonly content: Content }): ReactNode {
  if (content.differences.length === 0) return null;
  const count = content.differences.reduce((sum, { methods }) => sum + methods.length, 0);
  return (
    <details className={styles.differences}>
      <summary>
        {count} <span className="visually-hidden">of {content.name}</span>
      </summary>
      {content.differences.map(({ versions, methods }) => (
        <p key={versions.join()}>
          Only in {versions.join(', ')}: <code>{methods.join(', ')}</code>
        </p>
      ))}
    </details>
  );
}
