import React, { type ReactNode } from 'react';
import type { Editor } from '../../live/browser/editor';
import styles from './styles.module.css';

interface Props {
  readonly editor: Editor | undefined;
  readonly isEdited: boolean;
  readonly isAnyEdited: boolean;
  readonly isComparing: boolean;
  readonly onCompare: () => void;
  readonly onResetFile: () => void;
  readonly onResetAll: () => void;
  readonly onShare: () => void;
  readonly onRun?: (() => void) | undefined;
}

/** What can be done to the file in front, and to all of them. The keys for it are below the code. */
export default function Toolbar(props: Props): ReactNode {
  const { editor, isEdited, isAnyEdited, isComparing, onRun } = props;
  const button = (label: string, action: () => void, isOff = false): ReactNode => (
    <button type="button" className={styles.button} disabled={!editor || isOff} onClick={action}>
      {label}
    </button>
  );
  return (
    <div role="group" aria-label="Actions" className={styles.toolbar}>
      {onRun && (
        <button type="button" className={styles.run} disabled={!editor} onClick={onRun}>
          Run
        </button>
      )}
      {button('Undo', () => editor?.undo())}
      {button('Redo', () => editor?.redo())}
      {button('Format', () => void editor?.format())}
      {button('Rename', () => void editor?.rename())}
      {button('Definition', () => void editor?.define())}
      {button('Find', () => editor?.search())}
      <button
        type="button"
        className={styles.button}
        disabled={!editor}
        aria-pressed={isComparing}
        onClick={props.onCompare}
      >
        Changes
      </button>
      {button('Reset file', props.onResetFile, !isEdited)}
      {button('Reset all', props.onResetAll, !isAnyEdited)}
      {button('Copy link', props.onShare)}
    </div>
  );
}
