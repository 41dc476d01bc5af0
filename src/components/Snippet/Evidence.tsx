import Link from '@docusaurus/Link';
import React, { type ReactNode } from 'react';
import type { SnippetEvidence } from '../../contract';
import { countTests, describeBasis, explain, useBasis, wordOf } from '../Verification';
import styles from './Evidence.module.css';

/**
 * The foot of a snippet: one quiet line, which opens to what it rests on. It is a native disclosure, so that it works
 * before and without JavaScript.
 */
export default function Evidence({ evidence }: { readonly evidence: SnippetEvidence }): ReactNode {
  const { level, tests = [], missed = [], moreFiles = 0 } = evidence;
  const basis = useBasis();
  return (
    <details className={styles.foot} data-level={level}>
      <summary>
        <b>{wordOf(level)}</b>
        {level !== 'unchecked' && ` · ${describeBasis(basis)}`}
      </summary>
      <p>{explain(evidence)}</p>
      {missed.map((line) => (
        <code key={line} className={styles.missed}>
          {line}
        </code>
      ))}
      {tests.length > 0 && (
        <>
          <p>{level === 'matched' ? 'Compared by:' : 'Executed by:'}</p>
          <ul>
            {tests.map(({ spec, count, names }) => (
              <li key={spec}>
                <code>{spec}</code> {countTests(count)}
                <ul>
                  {names.map((name) => (
                    <li key={name}>{name}</li>
                  ))}
                  {count > names.length && <li>and {count - names.length} more</li>}
                </ul>
              </li>
            ))}
          </ul>
          {moreFiles > 0 && (
            <p>{moreFiles === 1 ? 'One more test file' : `${moreFiles} more test files`} as well.</p>
          )}
        </>
      )}
      <p>
        <Link to="/verification/">All snippets and what the levels mean</Link>
      </p>
    </details>
  );
}
