import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, type KeyBinding } from '@codemirror/view';
import type { Place } from '../../worker/typescript';
import { renderKnown } from './known';
import type { Session } from './session';

/** What the commands need of the editor around them. */
export interface Surroundings {
  readonly session: Session;
  readonly go: (place: Place) => void;
  readonly tell: (message: string) => void;
}

/** Shows what is known of the name below the pointer. */
export function hovers(file: string, { session }: Surroundings): Extension {
  return hoverTooltip(async (_view, position) => {
    const known = await session.ask('hover', { file, position }).catch(() => null);
    return (
      known && { pos: known.from, end: known.to, above: true, create: () => ({ dom: renderKnown(known) }) }
    );
  });
}

/** Tells what is known of the name at the cursor, for whoever has no pointer. */
async function describeName(view: EditorView, file: string, { session, tell }: Surroundings): Promise<void> {
  const position = view.state.selection.main.head;
  const known = await session.ask('hover', { file, position }).catch(() => null);
  tell(known ? [known.signature, known.text].filter(Boolean).join('\n') : 'There is no name at the cursor.');
}

/** Moves to where the name at a position is declared. */
export async function goToDefinition(
  file: string,
  position: number,
  { session, go, tell }: Surroundings,
): Promise<void> {
  const found = await session.ask('definition', { file, position }).catch(() => null);
  if (!found) tell('There is no name at the cursor.');
  else if ('package' in found) tell(`This is declared in ${found.package}, outside of the example.`);
  else go(found);
}

/** Keys for both, and Ctrl or Command with a click. */
export function navigation(
  file: string,
  around: Surroundings,
): { readonly keys: readonly KeyBinding[]; readonly mouse: Extension } {
  return {
    keys: [
      {
        key: 'F12',
        run: (view) => {
          void goToDefinition(file, view.state.selection.main.head, around);
          return true;
        },
      },
      {
        key: 'F1',
        run: (view) => {
          void describeName(view, file, around);
          return true;
        },
      },
      {
        key: 'Escape',
        run: () => {
          around.tell('');
          // Whatever else it does, it still does.
          return false;
        },
      },
    ],
    mouse: EditorView.domEventHandlers({
      mousedown(event, view) {
        if (!(event.ctrlKey || event.metaKey) || event.button !== 0) return false;
        const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (position === null) return false;
        void goToDefinition(file, position, around);
        return true;
      },
    }),
  };
}
