import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { showPanel, type EditorView, type Panel } from '@codemirror/view';
import type { Renaming } from '../../worker/typescript';

/** A rename that can be done: the name as it is, and every place that has it. */
export type PossibleRenaming = Extract<Renaming, { readonly name: string }>;

type Apply = (renaming: PossibleRenaming, name: string) => void;
interface Open {
  readonly renaming: PossibleRenaming;
  readonly apply: Apply;
}

const NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const setOpen = StateEffect.define<Open | null>();

const openField = StateField.define<Open | null>({
  create: () => null,
  update(open, transaction) {
    for (const effect of transaction.effects) if (effect.is(setOpen)) return effect.value;
    // The places are those of the text as it was.
    return transaction.docChanged ? null : open;
  },
  provide: (field) => showPanel.from(field, (open) => (open ? (view) => createPanel(view, open) : null)),
});

/** Knows a panel above the code that asks for the new name. */
export const renamePanel: Extension = openField;

/** Opens it. */
export function askForName(view: EditorView, renaming: PossibleRenaming, apply: Apply): void {
  view.dispatch({ effects: setOpen.of({ renaming, apply }) });
  const input = view.dom.querySelector<HTMLInputElement>('.cm-rename input');
  input?.focus();
  input?.select();
}

function createPanel(view: EditorView, { renaming, apply }: Open): Panel {
  const form = document.createElement('form');
  form.className = 'cm-rename';
  const label = document.createElement('label');
  const count = renaming.places.length;
  label.append(`Rename ${renaming.name} in ${count} ${count === 1 ? 'place' : 'places'} to `);
  const input = document.createElement('input');
  input.className = 'cm-textfield';
  input.value = renaming.name;
  input.autocapitalize = 'off';
  input.spellcheck = false;
  label.append(input);
  form.append(label, createButton('Rename', 'submit'), createButton('Cancel', 'button', close));

  function close(): void {
    view.dispatch({ effects: setOpen.of(null) });
    view.focus();
  }
  input.addEventListener('input', () =>
    input.setCustomValidity(NAME.test(input.value) ? '' : 'This is no name.'),
  );
  form.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    close();
    if (input.value !== renaming.name) apply(renaming, input.value);
  });
  return { dom: form, top: true };
}

function createButton(text: string, type: 'button' | 'submit', click?: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = type;
  button.className = 'cm-button';
  button.append(text);
  if (click) button.addEventListener('click', click);
  return button;
}
