import React, { type ReactNode } from 'react';

import styles from './styles.module.css';
import type { EngineState } from './use-engine';

interface Props {
  readonly state: EngineState;
  /** What was searched for, without white space around it. */
  readonly query: string;
  readonly onRetry: () => void;
  /** Called with a query to put into the text field. */
  readonly onTry: (query: string) => void;
}

/** What stands in place of results: a hint, that nothing was found, or why nothing can be found. */
export default function Message({ state, query, onRetry, onTry }: Props): ReactNode {
  if (state.status === 'failed') {
    return (
      <div role="alert" className={styles.message}>
        <p>The search index did not load.</p>
        <button type="button" className={styles.action} onClick={onRetry}>
          Try again
        </button>
      </div>
    );
  }
  if (state.status === 'loading') {
    return query === '' ? null : <p className={styles.message}>Loading the search index…</p>;
  }
  if (query !== '') {
    return (
      <div className={styles.message}>
        <p>
          Nothing found for <strong>{query}</strong>.
        </p>
        <p>Try fewer words, or a part of a name.</p>
      </div>
    );
  }
  const example = state.engine.records.find(({ symbolKind }) => symbolKind === 'class')?.title;
  return (
    <div className={styles.message}>
      <p>Type a word of a guide, or a name of the API.</p>
      {example !== undefined && (
        <p>
          For instance{' '}
          <button type="button" className={styles.action} onClick={() => onTry(example)}>
            <code>{example}</code>
          </button>
        </p>
      )}
    </div>
  );
}
