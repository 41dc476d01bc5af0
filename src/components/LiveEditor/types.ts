import type { ComponentType } from 'react';
import type { CompiledFiles } from '../../live/shared/protocol';
import type { Files } from '../../live/worker/typescript';
import type { OpenedExample } from './load-example';

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

/** Where an editor leaves its handle, and where others wait for it. */
export interface HandleBox {
  /** The editor is there. */
  fill(handle: EditorHandle): void;
  /** It no longer is. */
  empty(): void;
  /** An editor is on its way: whoever asks for its handle from now on waits. */
  expect(): void;
  /** It could not be loaded: nobody waits any longer. */
  giveUp(): void;
  /** The handle, once the editor is there; null where there is none, and none is on its way. */
  wait(): Promise<EditorHandle | null>;
}

/** Everything that an open editor needs: its code, and the files of its example. */
export interface Opened extends OpenedExample {
  readonly Workbench: ComponentType<WorkbenchProps>;
}

/** An editor whose code and files are there. */
export interface WorkbenchProps extends LiveEditorProps {
  readonly opened: Opened;
}
