import type { HoverName } from '../../shared/hover';
import { CODE_BLOCK } from '../../shared/early-press';
import { isOn } from './place';

/** The block around an element, or the element itself. */
export function blockOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(CODE_BLOCK)) || undefined;
}

/** By which the page's data knows the block. */
export const anchorOf = (block: HTMLElement): string => block.closest('figure')?.id ?? '';

const linesOf = (block: HTMLElement) => [...block.querySelectorAll('.token-line')];

/** The place of the text under a point: zero-based line, and column of the nearest caret. */
export function placeAt(
  block: HTMLElement,
  x: number,
  y: number,
): { readonly line: number; readonly column: number } | undefined {
  const caret = caretAt(x, y);
  if (!caret || !block.contains(caret.node)) return undefined;
  const element = caret.node instanceof Element ? caret.node : caret.node.parentElement;
  const line = element?.closest('.token-line');
  if (!line) return undefined;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(caret.node, caret.offset);
  return { line: linesOf(block).indexOf(line), column: before.toString().length };
}

/** Two names of one thing: Safari has the older one only. */
function caretAt(x: number, y: number): { readonly node: Node; readonly offset: number } | undefined {
  const old: { caretRangeFromPoint?(x: number, y: number): Range | null } = document;
  if ('caretPositionFromPoint' in document) {
    const found = document.caretPositionFromPoint(x, y);
    return found ? { node: found.offsetNode, offset: found.offset } : undefined;
  }
  const range = old.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

/** The text of a name on the page; `undefined` where the page does not show what the data says. */
export function rangeOf(block: HTMLElement, [line, column, length]: HoverName): Range | undefined {
  const element = linesOf(block)[line];
  if (!element) return undefined;
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isStarted = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + (node.nodeValue?.length ?? 0);
    if (!isStarted && column < end) {
      range.setStart(node, column - at);
      isStarted = true;
    }
    if (isStarted && column + length <= end) {
      range.setEnd(node, column + length - at);
      return range;
    }
    at = end;
  }
  return undefined;
}

/** Whether a point is on the text itself: the nearest caret of a blank place can be far away. */
export const isOnText = (range: Range, x: number, y: number): boolean =>
  [...range.getClientRects()].some((box) => isOn(box, x, y));
