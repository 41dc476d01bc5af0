import type { Hover } from '../../worker/typescript';

/** Shows what is known of a name. It is text, whatever it says. */
export function renderKnown({ signature, text }: Pick<Hover, 'signature' | 'text'>): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cm-known';
  element.append(document.createElement('code'));
  element.firstElementChild?.append(signature);
  if (text) {
    const words = document.createElement('p');
    words.append(text);
    element.append(words);
  }
  return element;
}
