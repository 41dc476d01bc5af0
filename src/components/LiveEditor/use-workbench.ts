import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { knownEdits } from '../../live/browser/edits';
import { createEditor, type Checked, type Editor } from '../../live/browser/editor';
import type { Files } from '../../live/worker/typescript';
import { canEdit } from './can-edit';
import { findKeptEdits } from './kept-edits';
import { openTypes } from './open-types';
import type { Opened } from './types';

/** What a reader sees of an open editor, besides the code. */
export interface WorkbenchState {
  /** The file in front: its path below `examples/`. */
  readonly current: string;
  /** Files that differ from the originals. */
  readonly edited: readonly string[];
  /** Absent until the compiler has said something. */
  readonly checked?: Checked;
  /** What happened last, in words. */
  readonly message: string;
}

interface Options {
  readonly opened: Opened;
  readonly first: string;
  readonly shared: Files | undefined;
  readonly describedBy: string;
  /** Whether there is somebody to run the code. */
  readonly onRun: (() => void) | undefined;
}

/**
 * Opens an editor in an element for as long as the component is mounted.
 *
 * @returns the editor, once it is there; what to show; and a way to tell the reader something
 */
export function useWorkbench(
  parent: RefObject<HTMLElement | null>,
  { opened, first, shared, describedBy, onRun }: Options,
): {
  readonly editor: Editor | undefined;
  readonly state: WorkbenchState;
  readonly tell: (message: string) => void;
} {
  const { sources, addresses, example } = opened;
  const [editor, setEditor] = useState<Editor>();
  const [kept] = useState(() => findKeptEdits(example, sources, shared));
  const [state, setState] = useState<WorkbenchState>(() => ({
    current: first,
    edited: Object.keys(kept.edits),
    message: kept.message,
  }));
  const change = useCallback(
    (part: Partial<WorkbenchState>) => setState((whole) => ({ ...whole, ...part })),
    [],
  );
  const tell = useCallback((message: string) => change({ message }), [change]);
  // The editor is opened once; what is to be called may change until then.
  const run = useRef(onRun);
  useEffect(() => {
    run.current = onRun;
  }, [onRun]);
  const canRun = onRun !== undefined;

  useEffect(() => {
    if (!parent.current) return undefined;
    const texts: Record<string, string> = { ...sources, ...kept.edits };
    const client = openTypes(addresses);
    const created = createEditor({
      parent: parent.current,
      client,
      originals: sources,
      edits: kept.edits,
      first,
      describedBy,
      canEdit: (file) => canEdit(example.package, file),
      onShow: (file) => change({ current: file }),
      onChange(file, text) {
        texts[file] = text;
        const isKept = kept.keep(texts);
        change({
          edited: Object.keys(knownEdits(texts, sources)),
          message: isKept ? '' : 'The browser does not keep these edits: its storage is full or forbidden.',
        });
      },
      onCheck: (checked) => change({ checked }),
      onTell: tell,
      ...(canRun && { onRun: () => run.current?.() }),
    });
    setEditor(created);
    return () => {
      created.close();
      client.close();
    };
  }, [parent, addresses, sources, example, kept, first, describedBy, canRun, change, tell]);

  return { editor, state, tell };
}
