import clsx from 'clsx';
import React, { useCallback, useState, type ReactNode } from 'react';

import { SearchIcon } from './icons';
import SearchDialog from './SearchDialog';
import styles from './styles.module.css';
import { useShortcuts } from './use-shortcuts';

/** The button in the navbar, and the dialog that it opens. Nothing is fetched before the dialog is open. */
export default function SearchBox(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => setIsOpen(true), []);
  const close = useCallback(() => setIsOpen(false), []);
  useShortcuts(open);

  return (
    <>
      <button
        type="button"
        className={clsx('clean-btn', styles.button)}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        aria-label="Search"
        onClick={open}
      >
        <SearchIcon />
        <span className={styles.buttonText}>Search</span>
        <kbd className={styles.key} aria-hidden="true">
          /
        </kbd>
      </button>
      {isOpen && <SearchDialog onClose={close} />}
    </>
  );
}
