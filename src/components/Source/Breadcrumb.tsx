import Link from '@docusaurus/Link';
import React, { type ReactNode } from 'react';
import FilePath from './FilePath';
import styles from './SourcePage.module.css';

/** Source / package / path in the package. */
export default function Breadcrumb({ path }: { readonly path: string }): ReactNode {
  const cut = path.indexOf('/');
  const packageName = path.slice(0, cut);
  return (
    <nav aria-label="Breadcrumbs">
      <ol className={styles.breadcrumb}>
        <li>
          <Link to="/source/">Source</Link>
        </li>
        <li>
          <Link to={`/source/#${packageName}`}>{packageName}</Link>
        </li>
        <li aria-current="page">
          <FilePath path={path.slice(cut + 1)} />
        </li>
      </ol>
    </nav>
  );
}
