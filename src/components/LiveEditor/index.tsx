import React, { useEffect, type ReactNode } from 'react';
import styles from './styles.module.css';
import type { LiveEditorProps } from './types';
import { useOpened } from './use-opened';

/** An editor for the files of an example, with TypeScript's help. Loads itself when it is mounted. */
export default function LiveEditor(props: LiveEditorProps): ReactNode {
  const { opened, failed, retry } = useOpened(props.example);
  const { handleBox } = props;
  useEffect(() => {
    if (failed) handleBox?.giveUp();
    else handleBox?.expect();
  }, [failed, handleBox]);
  if (failed) {
    return (
      <p role="alert" className={styles.waiting}>
        The editor could not be loaded.{' '}
        <button type="button" className={styles.button} onClick={retry}>
          Try again
        </button>
      </p>
    );
  }
  if (!opened) {
    return (
      <p role="status" className={styles.waiting}>
        Loading the editor…
      </p>
    );
  }
  const { Workbench } = opened;
  return <Workbench key={props.example} {...props} opened={opened} />;
}
