import clsx from 'clsx';
import { Highlight } from 'prism-react-renderer';
import React, { type ReactNode } from 'react';
import type { Detail, Lane, ShownStep } from './shown-step';
import styles from './styles.module.css';

const LANES: Readonly<Record<Lane, string>> = {
  request: 'Request',
  service: 'Service',
  http: 'HTTP',
  graphql: 'GraphQL',
  sql: 'SQL',
  cache: 'Cache',
  log: 'Log',
  mapper: 'Mapper',
  response: 'Response',
};

/** One step: a line, which opens where there is more to see. */
export default function Step({ step }: { readonly step: ShownStep }): ReactNode {
  const { lane, depth, details } = step;
  return (
    <li className={styles.step} data-lane={lane} data-depth={depth}>
      {details.length === 0 ? (
        <div className={styles.line}>
          <Line step={step} />
        </div>
      ) : (
        <details>
          <summary className={styles.line}>
            <Line step={step} />
          </summary>
          <dl className={styles.details}>
            {details.map((detail) => (
              <React.Fragment key={detail.label}>
                <dt>{detail.label}</dt>
                <dd>
                  <Content detail={detail} />
                </dd>
              </React.Fragment>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}

function Line({ step: { lane, text, subject, outcome, failed } }: { readonly step: ShownStep }): ReactNode {
  return (
    <>
      <b className={styles.lane}>{LANES[lane]}</b>{' '}
      <span className={styles.words}>
        {text} {subject !== '' && <code>{subject}</code>}
        {outcome !== undefined && (
          <>
            {' '}
            <span className={clsx(styles.outcome, failed && styles.failed)}>{outcome}</span>
          </>
        )}
      </span>
    </>
  );
}

const NO_INLINE_STYLES = { plain: {}, styles: [] };

/** What a step opens to: a sentence, or code. */
export function Content({ detail: { label, text, language } }: { readonly detail: Detail }): ReactNode {
  if (language === 'prose') return <span className={styles.text}>{text}</span>;
  if (language === 'text') return <code className={styles.text}>{text}</code>;
  return (
    <Highlight code={text} language={language} theme={NO_INLINE_STYLES}>
      {({ tokens: lines, getTokenProps }) => (
        // What scrolls must be reached by keys.
        <pre
          tabIndex={0}
          aria-label={label}
          className={clsx('thin-scrollbar', styles.code, language === 'sql' && styles.wrapped)}
        >
          <code>
            {lines.map((line, index) => (
              <React.Fragment key={index}>
                {line.map((token, key) =>
                  token.empty ? null : <span key={key} {...getTokenProps({ token })} />,
                )}
                {'\n'}
              </React.Fragment>
            ))}
          </code>
        </pre>
      )}
    </Highlight>
  );
}
