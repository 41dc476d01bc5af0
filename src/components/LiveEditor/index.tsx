import React, { useEffect, type ReactNode } from 'react';
import type { CompiledFiles } from '../../live/shared/protocol';
import type { Files } from '../../live/worker/typescript';
import type { HandleBox } from './handle-box';
import styles from './styles.module.css';
import { useOpened } from './use-opened';

/** The edited files, compiled, by path in the project; or why they cannot be, in words. */
export type Compiled = { readonly overrides: CompiledFiles } | { readonly refused: string };

/** What can be asked of an open editor. */
export interface EditorHandle {
  /** Compiles what stands in it. */
  readonly compile: () => Promise<Compiled>;
  /** The files that differ from the originals, by path below `examples/`. */
  readonly edits: () => Files;
}

/** What an editor is opened with. */
export interface LiveEditorProps {
  /** Id of the example: `helpdesk/notifications`. */
  readonly example: string;
  /** Its files to show, by path below the package's `src/`, the first in front; absent, all of them. */
  readonly files?: readonly string[];
  /** Edits that somebody shared, by path below `examples/`. They are shown, and nothing more. */
  readonly shared?: Files;
  /** Called for nothing but a press of Run, which is absent without it. */
  readonly onRun?: () => void;
  /** Filled while the editor is there. */
  readonly handleBox?: HandleBox;
}

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
