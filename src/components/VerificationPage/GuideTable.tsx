import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import React, { type ReactNode } from 'react';
import type { SnippetEvidence, VerifiedGuide } from '../../shared/coverage';
import { countTests, explain } from '../Verification';
import Level from './Level';
import styles from './styles.module.css';

/** The snippets of one guide, a row each. */
export default function GuideTable({ guide }: { readonly guide: VerifiedGuide }): ReactNode {
  const { title, permalink, snippets } = guide;
  const id = permalink.split('/').filter(Boolean).join('-');
  return (
    <section className={styles.guide}>
      <Heading as="h2" id={id}>
        <Link to={permalink}>{title}</Link>
      </Heading>
      <div className="catalog-table" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">Snippet</th>
              <th scope="col">Level</th>
              <th scope="col">Tests</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {snippets.map((snippet) => (
              <tr key={snippet.anchor} data-level={snippet.level}>
                <th scope="row">
                  <Link to={`${permalink}#${snippet.anchor}`}>{snippet.name}</Link>
                </th>
                <td>
                  <Level level={snippet.level} />
                </td>
                <td>
                  <Tests evidence={snippet} />
                </td>
                <td>{snippet.sourcePath ? <Link to={snippet.sourcePath}>source</Link> : 'on the page'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Tests({ evidence }: { readonly evidence: SnippetEvidence }): ReactNode {
  const { tests = [], moreFiles = 0, missed = [] } = evidence;
  if (tests.length === 0) return explain(evidence);
  return (
    <>
      {missed.length > 0 && <p>Not executed: {missed.join(' ')}</p>}
      <ul className={styles.tests}>
        {tests.map(({ spec, count, names }) => (
          <li key={spec}>
            {spec}: {countTests(count)}
            {names[0] !== undefined && `, such as “${names[0]}”`}
          </li>
        ))}
        {moreFiles > 0 && <li>{moreFiles === 1 ? '1 more file' : `${moreFiles} more files`}</li>}
      </ul>
    </>
  );
}
