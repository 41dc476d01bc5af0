import { redo, undo } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint';
import { unifiedMergeView } from '@codemirror/merge';
import { openSearchPanel } from '@codemirror/search';
import { Compartment } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Diagnostic, Emitted, Files, Place, SharedTypes } from '../../worker/typescript';
import { createChecker, type Checked } from './checker';
import { goToDefinition } from './commands';
import { openDocuments, type Documents } from './documents';
import { createExtensions } from './extensions';
import { formatCode } from './format-code';
import { askForName, type PossibleRenaming } from './rename-panel';
import { openSession } from './session';

/** What an editor works with. */
export interface EditorOptions {
  /** Where it goes. */
  readonly parent: HTMLElement;
  readonly client: Pick<SharedTypes, 'ask' | 'isFree'>;
  /** Every file of the example as the site has it. */
  readonly originals: Files;
  /** Those that are different now. */
  readonly edits: Files;
  /** The file to begin with. */
  readonly first: string;
  readonly canEdit: (file: string) => boolean;
  /** Id of the element that tells how to leave the editor by keyboard. */
  readonly describedBy: string;
  /** Another file came to the front. */
  readonly onShow: (file: string) => void;
  readonly onChange: (file: string, text: string) => void;
  readonly onCheck: (checked: Checked) => void;
  /** Something to tell: a line or a few. */
  readonly onTell: (message: string) => void;
  /** Ctrl+Enter or Command+Enter. */
  readonly onRun?: (() => void) | undefined;
}

/** The editor of an example. */
export interface Editor {
  show(file: string): void;
  /** Scrolls, where somebody types, so that the line of the cursor is not below so many pixels at the bottom of the window. */
  keepAbove(height: number): void;
  /** Shows a place and gives it the focus. */
  go(place: Place): void;
  /** Every file as it is now. */
  texts(): Files;
  /** Makes a file what it should be, as an edit that can be undone. */
  replace(file: string, text: string): void;
  undo(): void;
  redo(): void;
  search(): void;
  format(): Promise<void>;
  rename(): Promise<void>;
  define(): Promise<void>;
  /** Shows in the text what was different, or no longer. */
  compare(isOn: boolean): void;
  emit(files: readonly string[]): Promise<Emitted>;
  close(): void;
}

/** Opens an editor, and has all files checked. */
export function createEditor(options: EditorOptions): Editor {
  const { originals, canEdit, onTell } = options;
  const session = openSession(options.client, { ...originals, ...options.edits });
  const comparison = new Compartment();
  const onChange = (file: string, text: string): void => {
    session.write(file, text);
    checker.check();
    options.onChange(file, text);
  };
  const around = { session, go, tell: onTell };
  const documents = openDocuments({
    parent: options.parent,
    texts: { ...originals, ...options.edits },
    first: options.first,
    onHiddenChange: onChange,
    extensionsOf: (file) => [
      comparison.of([]),
      createExtensions({
        file,
        around,
        canEdit: canEdit(file),
        describedBy: options.describedBy,
        onChange: (text) => onChange(file, text),
        onFormat: () => void format(documents, canEdit, onTell),
        onRename: () => void rename(),
        onRun: options.onRun,
      }),
    ],
  });
  const { view } = documents;
  const cursor = () => ({ file: documents.current(), position: view.state.selection.main.head });
  const checker = createChecker({
    session,
    files: Object.keys(originals),
    current: () => documents.current(),
    report(file, found, all) {
      documents.apply(file, (state) =>
        setDiagnostics(
          state,
          found.map((item) => toMark(item, state.doc.length)),
        ),
      );
      options.onCheck(all);
    },
    fail: ({ message }) => onTell(`The types cannot be checked: ${message}`),
  });
  checker.check({ now: true });

  function show(file: string): void {
    if (file === documents.current()) return;
    documents.show(file);
    options.onShow(file);
  }
  function go({ file, from, to }: Place): void {
    show(file);
    view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    view.focus();
  }
  async function rename(): Promise<void> {
    const renaming = await session
      .ask('rename', cursor())
      .catch((error: Error) => ({ refused: error.message }));
    if ('refused' in renaming) return onTell(renaming.refused);
    if (!renaming.places.every(({ file }) => canEdit(file)))
      return onTell('This name is also in a file that cannot be changed.');
    askForName(view, renaming, (possible, name) => {
      renameIn(documents, possible, name);
      onTell(`Renamed ${possible.name} to ${name}.`);
    });
  }

  return {
    show,
    keepAbove(height) {
      if (!view.hasFocus) return;
      // The cursor is not as high as its line.
      const yMargin = height + view.defaultLineHeight / 2;
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main.head, { yMargin }) });
    },
    go,
    texts: () => documents.texts(),
    replace: (file, text) => documents.replace(file, text),
    undo: () => undo(view),
    redo: () => redo(view),
    search: () => openSearchPanel(view),
    format: () => format(documents, canEdit, onTell),
    rename,
    define: () => goToDefinition(cursor().file, cursor().position, around),
    compare(isOn) {
      for (const [file, original] of Object.entries(originals)) {
        const extension = isOn ? unifiedMergeView({ original, mergeControls: false }) : [];
        documents.apply(file, () => ({ effects: comparison.reconfigure(extension) }));
      }
    },
    emit: (files) => session.ask('emit', { files }),
    close() {
      checker.stop();
      view.destroy();
    },
  };
}

/** The text may have become shorter while the compiler looked at it. */
function toMark({ from, to, severity, message, code }: Diagnostic, length: number): Mark {
  return { from: Math.min(from, length), to: Math.min(to, length), severity, message, source: `TS${code}` };
}

async function format(
  documents: Documents,
  canEdit: (file: string) => boolean,
  tell: (message: string) => void,
): Promise<void> {
  const file = documents.current();
  if (!canEdit(file)) return tell('This file cannot be changed.');
  const before = documents.text(file);
  try {
    const after = await formatCode(before);
    // Whoever went on typing meanwhile keeps what was typed.
    if (documents.text(file) !== before) return;
    documents.replace(file, after);
    tell(after === before ? 'The file is formatted already.' : 'Formatted.');
  } catch (error) {
    const [line = ''] = error instanceof Error ? error.message.split('\n') : [];
    tell(`The file cannot be formatted: ${line}`);
  }
}

function renameIn(documents: Documents, { places }: PossibleRenaming, name: string): void {
  for (const file of new Set(places.map((place) => place.file))) {
    const changes = places
      .filter((place) => place.file === file)
      .map(({ from, to, prefix, suffix }) => ({ from, to, insert: prefix + name + suffix }));
    documents.apply(file, () => ({ changes, userEvent: 'input.rename' }));
  }
}
