import type { HoverText } from '../../shared/hover';
import { placePopup, type Box } from './place';
import styles from './styles.module.css';

const HIGHLIGHT = 'hover-name';
const HINT = 'Keyboard, in the code: full stop for the next name, comma for the one before, Escape to close';

/** The popup: one element, made when it is first shown, and at the end of the body. */
export interface Tooltip {
  readonly element: HTMLElement;
  /** Shows what is known of a name, beside it. */
  show(range: Range, text: HoverText): void;
  /** Says at a block which keys there are, and nothing else. */
  showKeys(range: Range): void;
  /**
   * Follows the name after the page has moved.
   *
   * @returns whether the name can still be seen
   */
  follow(): boolean;
  hide(): void;
  readonly isOpen: boolean;
}

/** Makes the popup. Whatever it says is text, never markup: types are full of angle brackets. */
export function createTooltip(): Tooltip {
  const element = document.createElement('div');
  element.className = styles.tooltip ?? '';
  element.id = 'hover-tooltip';
  element.role = 'tooltip';
  element.ariaLive = 'polite';
  element.hidden = true;
  const add = (tag: string, className: string | undefined): HTMLElement => {
    const part = document.createElement(tag);
    part.className = className ?? '';
    return element.appendChild(part);
  };
  const signature = add('code', styles.signature);
  const documentation = add('div', styles.documentation);
  add('div', styles.hint).textContent = HINT;
  document.body.append(element);
  let shown: Range | undefined;

  const place = (range: Range) => {
    const { left, top } = placePopup(firstBox(range), element.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: window.innerHeight,
    });
    // Set by script, not as an attribute: a content security policy has nothing against it.
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  const open = (range: Range, [type, words = '']: HoverText) => {
    shown = range;
    // Open first, then filled: only what changes in a region that is there is read out.
    element.hidden = false;
    signature.hidden = type === '';
    signature.textContent = type;
    documentation.replaceChildren(...toNodes(words));
    documentation.hidden = words === '';
    element.scrollTop = 0;
    // What scrolls must be reachable without a pointer.
    if (element.scrollHeight > element.clientHeight + 1) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
    place(range);
  };
  const tooltip: Tooltip = {
    element,
    show(range, text) {
      open(range, text);
      mark(range);
    },
    showKeys: (range) => open(range, ['']),
    follow() {
      if (!shown?.startContainer.isConnected) return false;
      const { top, bottom } = firstBox(shown);
      if (bottom < 0 || top > window.innerHeight) return false;
      place(shown);
      return true;
    },
    hide() {
      shown = undefined;
      element.hidden = true;
      mark(undefined);
    },
    get isOpen() {
      return shown !== undefined;
    },
  };
  return tooltip;
}

/** A doc comment with what stands between back quotes as code; all of it remains text. */
function toNodes(words: string): (string | HTMLElement)[] {
  return words.split(/`([^`\n]+)`/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const code = document.createElement('code');
    code.textContent = piece;
    return code;
  });
}

/** A name is on one line; where a line wraps, its beginning counts. */
const firstBox = (range: Range): Box => range.getClientRects()[0] ?? range.getBoundingClientRect();

/** Marks the name, where the browser can do so without touching the page. */
function mark(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else CSS.highlights.delete(HIGHLIGHT);
}
