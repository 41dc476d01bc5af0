import React, { useId, type ReactNode } from 'react';
import styles from './styles.module.css';

/** Props of a choice. */
export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Each value with its words, in the order in which they are offered. */
  readonly words: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of several ways in which the surroundings of an example can behave. */
export default function Choice<Value extends string>({
  label,
  value,
  words,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  const id = useId();
  return (
    <label htmlFor={id} className={styles.option}>
      {label}
      <select id={id} value={value} onChange={({ target }) => onChange(target.value as Value)}>
        {words.map(([each, description]) => (
          <option key={each} value={each}>
            {description}
          </option>
        ))}
      </select>
    </label>
  );
}
