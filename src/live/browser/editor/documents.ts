import { closeCompletion } from '@codemirror/autocomplete';
import { EditorState, type Extension, type StateEffect, type TransactionSpec } from '@codemirror/state';
import { closeHoverTooltips, EditorView } from '@codemirror/view';
import { minimalChange } from '../../shared/minimal-change';
import type { Files } from '../../worker/typescript';

/** The files of an example in one view: each with a history, a selection, marks and a scroll position of its own. */
export interface Documents {
  readonly view: EditorView;
  current(): string;
  show(file: string): void;
  text(file: string): string;
  texts(): Files;
  /** Changes a file, whether it is in front or not. */
  apply(file: string, spec: (state: EditorState) => TransactionSpec): void;
  /** Makes a file another text; whoever undoes has the old one back. */
  replace(file: string, text: string): void;
}

interface DocumentsOptions {
  readonly parent: HTMLElement;
  readonly texts: Files;
  readonly first: string;
  readonly extensionsOf: (file: string) => Extension;
  /** Called for changes of files that are not in front; the view tells of its own. */
  readonly onHiddenChange: (file: string, text: string) => void;
}

/** Opens the files. */
export function openDocuments({
  parent,
  texts,
  first,
  extensionsOf,
  onHiddenChange,
}: DocumentsOptions): Documents {
  const states = new Map<string, EditorState>();
  for (const [file, doc] of Object.entries(texts))
    states.set(file, EditorState.create({ doc, extensions: extensionsOf(file) }));
  let current = first;
  const view = new EditorView({ parent, state: hiddenState(current) });
  const top = view.scrollSnapshot();
  const scrolls = new Map<string, StateEffect<unknown>>();

  function hiddenState(file: string): EditorState {
    const state = states.get(file);
    if (!state) throw new Error(`The example has no file ${file}`);
    return state;
  }
  const stateOf = (file: string): EditorState => (file === current ? view.state : hiddenState(file));
  const apply: Documents['apply'] = (file, spec) => {
    if (file === current) return view.dispatch(spec(view.state));
    const before = hiddenState(file);
    const { state, docChanged } = before.update(spec(before));
    states.set(file, state);
    if (docChanged) onHiddenChange(file, state.doc.toString());
  };

  return {
    view,
    current: () => current,
    show(file) {
      const next = stateOf(file);
      closeTips(view);
      states.set(current, view.state);
      scrolls.set(current, view.scrollSnapshot());
      current = file;
      view.setState(next);
      view.dispatch({ effects: scrolls.get(file) ?? top });
    },
    text: (file) => stateOf(file).doc.toString(),
    texts: () => Object.fromEntries([...states.keys()].map((file) => [file, stateOf(file).doc.toString()])),
    apply,
    replace(file, text) {
      apply(file, (state) => ({
        changes: minimalChange(state.doc.toString(), text),
        userEvent: 'input.replace',
      }));
    },
  };
}

/**
 * Takes away what is shown over a file before another one comes, else it is there again when the file comes back. What
 * its place was to be measured for, is measured now: the view keeps such requests, and would look in the next file for
 * a position of this one.
 */
function closeTips(view: EditorView): void {
  view.dispatch({ effects: closeHoverTooltips });
  closeCompletion(view);
  view.coordsAtPos(view.state.selection.main.head);
}
