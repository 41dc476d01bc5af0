import Link from '@docusaurus/Link';
import React, { type ReactNode } from 'react';
import type { SourceFile, SourceRegion } from '../../shared/source';
import styles from './SourcePage.module.css';

/** The file's regions and the pages that show it; a list without items is left out. */
export default function RelatedLists({ file }: { readonly file: SourceFile }): ReactNode {
  return (
    <>
      {file.regions.length > 0 && (
        <section>
          <h2 className={styles.listTitle}>Regions</h2>
          <ul className={styles.list}>
            {file.regions.map((region) => (
              <li key={region.name}>
                {/* A plain anchor: the browser moves the :target, which lights the region up. */}
                <a href={`#${region.name}`}>{region.name}</a>{' '}
                <span className={styles.lines}>{lines(region)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {file.shownBy.length > 0 && (
        <section>
          <h2 className={styles.listTitle}>Shown by</h2>
          <ul className={styles.list}>
            {file.shownBy.map(({ title, permalink }) => (
              <li key={permalink}>
                <Link to={permalink}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** `lines 12–40, 52`. */
function lines({ spans }: SourceRegion): string {
  const ranges = spans.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  const single = spans.length === 1 && spans[0]?.first === spans[0]?.last;
  return `${single ? 'line' : 'lines'} ${ranges.join(', ')}`;
}
