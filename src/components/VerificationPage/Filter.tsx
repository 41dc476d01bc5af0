import React, { type ReactNode } from 'react';
import { LEVELS } from '../Verification';
import styles from './styles.module.css';

/** Shows one level only. The style sheet does it: it looks at which of these is chosen. */
export default function Filter(): ReactNode {
  return (
    <fieldset className={styles.filter}>
      <legend>Show</legend>
      <Choice value="all" word="all" isDefault />
      {LEVELS.map(({ level, word }) => (
        <Choice key={level} value={level} word={word} />
      ))}
    </fieldset>
  );
}

function Choice({
  value,
  word,
  isDefault = false,
}: {
  value: string;
  word: string;
  isDefault?: boolean;
}): ReactNode {
  return (
    <label className={styles.choice}>
      <input type="radio" name="level" value={value} defaultChecked={isDefault} />
      {word}
    </label>
  );
}
