import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const OWN_KEYS = new Set(['Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']);

/**
 * Tab indents, and would keep a keyboard user inside for ever. After Escape, Tab and Shift+Tab move the focus on until
 * another key is pressed, however long that takes.
 */
export const leaveByTab: Extension = EditorView.domEventHandlers({
  keydown(event, view) {
    if (event.key === 'Escape') view.setTabFocusMode(true);
    else if (!OWN_KEYS.has(event.key)) view.setTabFocusMode(false);
    return false;
  },
  blur(_event, view) {
    view.setTabFocusMode(false);
    return false;
  },
});
