import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type KeyBinding,
} from '@codemirror/view';
import { hovers, navigation, type Surroundings } from './commands';
import { completion } from './completion';
import { leaveByTab } from './leave-by-tab';
import { renamePanel } from './rename-panel';
import { theme } from './theme';

/** What the extensions of one file work with. */
export interface FileSetup {
  readonly file: string;
  readonly canEdit: boolean;
  readonly describedBy: string;
  readonly around: Surroundings;
  readonly onChange: (text: string) => void;
  readonly onFormat: () => void;
  readonly onRename: () => void;
  readonly onRun: (() => void) | undefined;
}

/** Everything that a file's editor can do. */
export function createExtensions(setup: FileSetup): Extension {
  const { file, canEdit, around, onChange } = setup;
  const { keys, mouse } = navigation(file, around);
  const name = file.slice(file.lastIndexOf('/') + 1);
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    dropCursor(),
    history(),
    indentUnit.of('    '),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    highlightSelectionMatches(),
    javascript({ typescript: true }),
    theme,
    renamePanel,
    leaveByTab,
    mouse,
    hovers(file, around),
    completion(file, around.session),
    EditorState.readOnly.of(!canEdit),
    EditorState.tabSize.of(4),
    EditorView.contentAttributes.of({
      'aria-label': canEdit ? `Code of ${name}` : `Code of ${name}, which cannot be changed`,
      'aria-describedby': setup.describedBy,
      autocapitalize: 'off',
      // It takes the focus without; this tells whoever looks for that.
      tabindex: '0',
      spellcheck: 'false',
    }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) onChange(state.doc.toString());
    }),
    keymap.of([
      ...keys,
      ...ownKeys(setup),
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
  ];
}

function ownKeys({ onFormat, onRename, onRun }: FileSetup): KeyBinding[] {
  const bind = (key: string, action: () => void): KeyBinding => ({
    key,
    preventDefault: true,
    run: () => {
      action();
      return true;
    },
  });
  return [bind('Shift-Alt-f', onFormat), bind('F2', onRename), ...(onRun ? [bind('Mod-Enter', onRun)] : [])];
}
