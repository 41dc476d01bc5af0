import clsx from 'clsx';
import React, { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Diagnostic } from '../../live/worker/typescript';
import styles from './styles.module.css';

interface Props {
  /** Paths below `examples/`. */
  readonly files: readonly string[];
  readonly current: string;
  readonly edited: readonly string[];
  /** Those that can only be read. */
  readonly closed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Prefix of the tabs' ids. */
  readonly id: string;
  /** Id of what they bring to the front. */
  readonly panel: string;
  readonly onSelect: (file: string) => void;
}

/** The files of an example. Arrows move between them, and the one that has the focus is in front. */
export default function Tabs({
  files,
  current,
  edited,
  closed,
  diagnostics,
  id,
  panel,
  onSelect,
}: Props): ReactNode {
  const list = useRef<HTMLDivElement>(null);

  // Not `scrollIntoView`, which would scroll the page as well.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!list.current || !tab) return;
    const { scrollLeft, clientWidth } = list.current;
    const { offsetLeft, offsetWidth } = tab;
    if (offsetLeft < scrollLeft) list.current.scrollLeft = offsetLeft;
    else if (offsetLeft + offsetWidth > scrollLeft + clientWidth)
      list.current.scrollLeft = offsetLeft + offsetWidth - clientWidth;
  }, [current]);

  function move(event: KeyboardEvent): void {
    const at = files.indexOf(current);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: files.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const index = (next + files.length) % files.length;
    const file = files[index];
    if (file === undefined) return;
    onSelect(file);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label="Files of the example" className={styles.tabs}>
      {files.map((file, index) => {
        const errors = diagnostics.filter((diagnostic) => diagnostic.file === file).length;
        const isEdited = edited.includes(file);
        return (
          <button
            key={file}
            type="button"
            role="tab"
            id={`${id}-${index}`}
            aria-selected={file === current}
            aria-controls={panel}
            tabIndex={file === current ? 0 : -1}
            title={file}
            className={clsx(styles.tab, file === current && styles.tabCurrent)}
            onClick={() => onSelect(file)}
            onKeyDown={move}
          >
            {file.slice(file.lastIndexOf('/') + 1)}
            {isEdited && <span className={styles.edited}>edited</span>}
            {closed.includes(file) && <span className={styles.closed}>read only</span>}
            {errors > 0 && (
              <span className={styles.errors}>
                {errors}
                <span className="visually-hidden"> {errors === 1 ? 'problem' : 'problems'}</span>
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
