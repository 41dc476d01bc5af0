import React, { type ReactNode } from 'react';
import Step from './Step';
import type { ShownStep } from './shown-step';
import styles from './styles.module.css';

/** Steps in the order in which they began. */
export default function Steps({ steps }: { readonly steps: readonly ShownStep[] }): ReactNode {
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <Step key={index} step={step} />
      ))}
    </ol>
  );
}
