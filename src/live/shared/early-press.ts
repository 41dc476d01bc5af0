/** What {@link NOTE_PRESSES} leaves in a page. */
interface NotingPage {
  pressedButton?: Element | undefined;
}

/**
 * A script for the head of every page. The buttons of a live example are there before the code that answers them: whoever
 * presses one on a slow connection would wait for nothing. It notes the last one pressed.
 */
export const NOTE_PRESSES =
  "document.addEventListener('click',function(e){var b=e.target.closest('[data-begins]');if(b)pressedButton=b},true)";

/**
 * What was pressed in a block before its code came.
 *
 * @param page - the page's global object
 * @returns what the button says in `data-begins`, once
 */
export function takeEarlyPress(page: object, block: Pick<Node, 'contains'>): string | undefined {
  const noting: NotingPage = page;
  const button = noting.pressedButton;
  if (!button || !block.contains(button)) return undefined;
  noting.pressedButton = undefined;
  return button.getAttribute('data-begins') ?? undefined;
}
