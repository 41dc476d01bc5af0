import useBaseUrl from '@docusaurus/useBaseUrl';
import React, { type ReactNode } from 'react';
import { openSession } from '../../live/browser/session';
import { NORMAL } from '../../live/shared/conditions';
import type { Files } from '../../live/worker/typescript';
import Console from '../Live/Console';
import LiveEditor from '../LiveEditor';
import styles from './styles.module.css';
import { useAddress } from './use-address';
import { useExamples } from './use-examples';

/** All examples to choose from, and the editor of the chosen one. */
export default function Playground(): ReactNode {
  const [wanted, open] = useAddress();
  const examples = useExamples();
  const chosen = examples?.find(({ id }) => id === wanted?.example) ?? examples?.[0];
  if (!wanted || !examples || !chosen) {
    return (
      <p role="status" className={styles.waiting}>
        Loading the examples…
      </p>
    );
  }
  const isUnknown = wanted.example !== undefined && wanted.example !== chosen.id;
  const shared = isUnknown ? undefined : wanted.shared?.files;
  return (
    <>
      <label className={styles.choice}>
        Example
        <select value={chosen.id} onChange={(event) => open(event.target.value)}>
          {examples.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {wanted.isDamaged && (
        <p role="alert" className={styles.note}>
          The edits of this link cannot be read. It may have been cut off where it was passed on.
        </p>
      )}
      {isUnknown && (
        <p role="alert" className={styles.note}>
          This link is about an example that is not here.
        </p>
      )}
      {shared && (
        <p role="note" className={styles.note}>
          These edits came with a link. Nothing of them has run.{' '}
          <button type="button" className={styles.leave} onClick={() => open(chosen.id)}>
            Open the example without them
          </button>
        </p>
      )}
      <Bench key={shared ? JSON.stringify(shared) : chosen.id} example={chosen.id} shared={shared} />
    </>
  );
}

/** The editor, below a console where the example can be run. */
function Bench({
  example,
  shared,
}: {
  readonly example: string;
  readonly shared: Files | undefined;
}): ReactNode {
  const session = openSession(useBaseUrl('/'));
  const runs = session.exampleOf(example);
  const edits = shared && { shared };
  if (runs === undefined) return <LiveEditor example={example} {...edits} />;
  return (
    <section aria-label="Live example" className={styles.bench}>
      <Console
        start={{
          example: runs,
          request: { method: 'GET', url: session.about(runs).url },
          conditions: NORMAL,
        }}
        begins="edit"
        {...edits}
      />
    </section>
  );
}
