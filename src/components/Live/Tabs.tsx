import React, { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './styles.module.css';

/** A tab and what it shows. */
export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs as the ARIA practices describe them: one is reached by Tab, the others by arrows, Home and End. */
export default function Tabs({
  label,
  tabs,
}: {
  readonly label: string;
  readonly tabs: readonly Tab[];
}): ReactNode {
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, choose] = useState('');
  const shown = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const index = tabs.findIndex(({ id }) => id === shown?.id);

  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : step === undefined
            ? undefined
            : index + step;
    if (next === undefined) return;
    event.preventDefault();
    const target = (next + tabs.length) % tabs.length;
    choose(tabs[target]?.id ?? '');
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles.tabs} onKeyDown={move}>
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}${id}`}
            aria-selected={id === shown?.id}
            aria-controls={`${prefix}panel`}
            tabIndex={id === shown?.id ? 0 : -1}
            onClick={() => choose(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${prefix}panel`}
        aria-labelledby={`${prefix}${shown?.id}`}
        tabIndex={0}
        className={styles.panel}
      >
        {shown?.content}
      </div>
    </>
  );
}
