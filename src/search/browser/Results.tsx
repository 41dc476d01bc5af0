import Link from '@docusaurus/Link';
import React, { type ReactNode } from 'react';

import { excerpt } from '../shared/excerpt';
import type { Hit } from '../shared/matching';
import type { HitGroup } from './group-hits';
import Marked from './Marked';
import styles from './styles.module.css';

interface Props {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  /** Index of the active option, counted through all groups. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  /** Called with the option that the pointer moves over. */
  readonly onPoint: (index: number) => void;
}

/** The listbox. Options are links, so that a browser's own ways to follow one work. */
export default function Results({ id, groups, active, optionId, onPoint }: Props): ReactNode {
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0));
  return (
    <div id={id} role="listbox" aria-label="Search results" className={styles.list}>
      {groups.map(({ label, hits }, at) => (
        <div key={label} role="group" aria-labelledby={`${id}-${label}`}>
          <div id={`${id}-${label}`} role="presentation" className={styles.group}>
            {label}
          </div>
          {hits.map((hit, offset) => {
            const index = (starts[at] ?? 0) + offset;
            return (
              <Link
                key={hit.record.url}
                to={hit.record.url}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                className={styles.option}
                onPointerMove={() => onPoint(index)}
              >
                <Entry hit={hit} />
              </Link>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Entry({ hit }: { readonly hit: Hit }): ReactNode {
  const { kind, title, trail, text, symbolKind } = hit.record;
  const place = kind === 'symbol' ? `${symbolKind ?? ''} in ${trail}` : trail;
  return (
    <>
      <span className={styles.title}>
        {kind === 'symbol' ? (
          <code>
            <Marked text={title} match={hit} />
          </code>
        ) : (
          <Marked text={title} match={hit} />
        )}
      </span>
      {place !== '' && <span className={styles.trail}>{place}</span>}
      {text !== '' && (
        <span className={styles.text}>
          <Marked text={excerpt(text, hit)} match={hit} />
        </span>
      )}
    </>
  );
}
