import Link from '@docusaurus/Link';
import React, { type ReactNode } from 'react';
import type { FrameworkVerdict } from '../../shared/compatibility';
import type { SnippetEvidence } from '../../shared/coverage';
import { countTests, describeBasis, explain, useBasis, wordOf } from '../Verification';
import styles from './Evidence.module.css';
import Versions, { describeWorks } from './Versions';

interface Props {
  readonly evidence: SnippetEvidence;
  /** Absent on what no version of the framework decides. */
  readonly frameworks?: FrameworkVerdict;
}

/**
 * The foot of a snippet: one quiet line, which opens to what it rests on. It is a native disclosure, so that it works
 * before and without JavaScript.
 */
export default function Evidence({ evidence, frameworks }: Props): ReactNode {
  const { level, tests = [], missed = [], moreFiles = 0 } = evidence;
  const basis = useBasis();
  const works = describeWorks(frameworks, evidence);
  return (
    <details className={styles.foot} data-level={level} data-versions={works && ''}>
      <summary>
        <b>{wordOf(level)}</b>
        {level !== 'unchecked' && <span className={styles.basis}>{` · ${describeBasis(basis)}`}</span>}
        {works && ` · ${works}`}
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
                  {/* Tests may share a name. */}
                  {[...new Set(names)].map((name) => (
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
      {frameworks !== undefined && <Versions frameworks={frameworks} />}
      <p>
        <Link to="/verification/">All snippets and what the levels mean</Link>
      </p>
    </details>
  );
}
