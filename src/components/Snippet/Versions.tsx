import Link from '@docusaurus/Link';
import React, { type ReactNode } from 'react';
import type { FrameworkBreak, FrameworkVerdict } from '../../shared/compatibility';
import type { SnippetEvidence } from '../../shared/coverage';
import styles from './Evidence.module.css';

/** `works with 1.22.0, 1.23.0`: the set, as support can come and go. Nothing where no version is decided on. */
export function describeWorks(
  frameworks: FrameworkVerdict | undefined,
  { reason }: SnippetEvidence,
): string | undefined {
  if (frameworks === undefined || typeof frameworks === 'string') return undefined;
  const verb = reason === 'refused' ? 'refused with' : 'works with';
  return frameworks.works.length > 0 ? `${verb} ${frameworks.works.join(', ')}` : undefined;
}

/** What versions of the framework do with a snippet, and why some do not work. */
export default function Versions({ frameworks }: { readonly frameworks: FrameworkVerdict }): ReactNode {
  if (frameworks === 'independent') return <p>It uses no framework: every version will do.</p>;
  if (frameworks === 'outdated') {
    return <p>It changed after the versions of the framework were last checked.</p>;
  }
  return (
    <>
      {frameworks.breaks.map((broken) => (
        <Broken key={broken.versions.join()} broken={broken} />
      ))}
      <p>
        <Link to="/verification/frameworks/">What each framework version has, and what breaks where</Link>
      </p>
    </>
  );
}

const WORDS = {
  absent: 'not in this version:',
  failed: 'the compiler refuses its file:',
  imports: 'it imports what does not compile there:',
} as const satisfies Record<FrameworkBreak['outcome'], string>;

function Broken({ broken }: { readonly broken: FrameworkBreak }): ReactNode {
  const { versions, outcome, reasons, more = 0 } = broken;
  return (
    <>
      <p>
        <b>{versions.join(', ')}</b> {WORDS[outcome]}
      </p>
      <ul className={outcome === 'failed' ? styles.messages : undefined}>
        {reasons.map((reason) => (
          <li key={reason}>
            <code>{reason}</code>
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </>
  );
}
