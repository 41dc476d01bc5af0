import { EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Files } from '../types';
import { minimalChange } from './minimal-change';

/** The files of an example in one view: each with a history, a selection and marks of its own. */
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
      states.set(current, view.state);
      current = file;
      view.setState(next);
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
