import { useHistory } from '@docusaurus/router';
import React, { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';

import { groupHits } from './group-hits';
import { SearchIcon } from './icons';
import Message from './Message';
import Results from './Results';
import styles from './styles.module.css';
import { useEngine } from './use-engine';

interface Props {
  /** Called once the dialog is closed, by whatever means. */
  readonly onClose: () => void;
}

/**
 * A combobox in a native dialog: the browser keeps focus inside, closes on Escape and gives focus back. Focus stays
 * in the text field; arrows move the active option.
 */
export default function SearchDialog({ onClose }: Props): ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { state, retry } = useEngine();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const searched = useDeferredValue(query);
  const history = useHistory();

  const groups = useMemo(
    () => (state.status === 'ready' ? groupHits(state.engine.search(searched)) : []),
    [state, searched],
  );
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  const optionId = (index: number): string => `${id}-option-${index}`;

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // A hit may be followed with a click, a key, or the browser's own ways; a new place ends the search.
  useEffect(() => history.listen(() => dialog.current?.close()), [history]);

  function move(to: number): void {
    const next = (to + count) % count;
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (event.nativeEvent.isComposing || count === 0) return;
    if (to !== undefined && !event.shiftKey) {
      event.preventDefault();
      move(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const link = document.getElementById(optionId(active));
      if (!(link instanceof HTMLAnchorElement)) return;
      if (event.ctrlKey || event.metaKey) window.open(link.href, '_blank', 'noopener');
      else link.click();
    }
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      // Only the backdrop hits the dialog element itself: its content fills it.
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          <SearchIcon />
          <input
            className={styles.input}
            // In a field of type "search", Escape empties the field and the dialog stays.
            type="text"
            inputMode="search"
            role="combobox"
            aria-label="Search guides and API"
            aria-autocomplete="list"
            aria-expanded={count > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={count > 0 ? optionId(active) : undefined}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            maxLength={100}
            placeholder="Search guides and API"
            // The dialog was opened to type in it.
            autoFocus
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <div className={styles.body}>
          <Results
            id={`${id}-list`}
            groups={groups}
            active={active}
            optionId={optionId}
            onPoint={setActive}
          />
          {count === 0 && <Message state={state} query={searched.trim()} onRetry={retry} onTry={setQuery} />}
        </div>
        <p className={styles.foot} aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> to move, <kbd>Enter</kbd> to open, <kbd>Esc</kbd> to close
        </p>
        <p role="status" className="visually-hidden">
          {state.status === 'ready' &&
            searched.trim() !== '' &&
            `${count} ${count === 1 ? 'result' : 'results'}`}
        </p>
      </div>
    </dialog>
  );
}
