import useBrokenLinks from '@docusaurus/useBrokenLinks';
import React, { useId, useMemo, type ReactNode } from 'react';
import type { RecordedRun, RunProps } from '../../shared/recording';
import type { SnippetEvidence } from '../../shared/coverage';
import Evidence from '../Snippet/Evidence';
import Steps from './Steps';
import { describeRun } from './describe-run';
import styles from './styles.module.css';

/**
 * The picture of a recorded run: what happened between a request and its answer, one step an item, in the order in
 * which the steps began. Each opens to what went over the wire. Lists and native disclosures: all of it can be read
 * without JavaScript.
 */
export default function Run({ trace, anchor, evidence }: RunProps): ReactNode {
  const titleId = useId();
  const run = useMemo(() => JSON.parse(trace) as RecordedRun, [trace]);
  const proof = useMemo(() => JSON.parse(evidence) as SnippetEvidence, [evidence]);
  const steps = useMemo(() => describeRun(run), [run]);
  useBrokenLinks().collectAnchor(anchor);
  return (
    <figure className={styles.run} id={anchor} aria-labelledby={titleId}>
      <figcaption className={styles.head}>
        <span id={titleId} className={styles.title}>
          {run.title}
        </span>
        <span className={styles.given}>
          Recorded with <code>npm run host -- {run.composition}</code>
          {run.given && `. Given: ${run.given.text}`}
        </span>
      </figcaption>
      <Steps steps={steps} />
      <Evidence evidence={proof} />
    </figure>
  );
}
