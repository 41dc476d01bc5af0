import React, { Fragment, type ReactNode } from 'react';
import styles from './FilePath.module.css';

interface Props {
  /** Path below `examples/`, with `/`. */
  readonly path: string;
  /** Region name or JSON Pointer; shown quietly after the path. */
  readonly part?: string;
}

/**
 * A path that may wrap after each slash, and anywhere where that is not enough, so that it fits a phone uncut. Selected and copied, it reads as
 * a fence's `source=` does: `helpdesk/src/integration.ts#config`.
 */
export default function FilePath({ path, part }: Props): ReactNode {
  const cut = path.lastIndexOf('/') + 1;
  return (
    <span className={styles.path}>
      <span className={styles.folder}>{breakable(path.slice(0, cut))}</span>
      <wbr />
      <span className={styles.name}>{path.slice(cut)}</span>
      {part !== undefined && (
        <>
          <wbr />
          <span className={styles.part}>#{part}</span>
        </>
      )}
    </span>
  );
}

function breakable(text: string): ReactNode {
  return text.split(/(?<=\/)/).map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
