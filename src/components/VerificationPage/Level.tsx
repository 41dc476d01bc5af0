import React, { type ReactNode } from 'react';
import type { SnippetLevel } from '../../shared/coverage';
import { wordOf } from '../Verification';
import styles from './styles.module.css';

/** A level's word with its mark. */
export default function Level({ level }: { readonly level: SnippetLevel }): ReactNode {
  return (
    <span className={styles.level} data-level={level}>
      {wordOf(level)}
    </span>
  );
}
