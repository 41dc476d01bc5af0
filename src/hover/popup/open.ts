import type { HoverName, HoverPage } from '../../contract/hover';
import { anchorOf, blockOf, isOnText, placeAt, rangeOf } from './code-block';
import { loadPage } from './load-page';
import { nameAt, neighbourOf, textOf } from './lookup';
import { createTooltip } from './tooltip';

/** A pointer that only passes opens nothing, in milliseconds. */
const SHOW_MS = 200;
/** The way from a name to its popup may take this long, in milliseconds. */
const LEAVE_MS = 300;
const NEXT = '.';
const PREVIOUS = ',';

/** A name that is shown, or may be. */
interface Found {
  readonly block: HTMLElement;
  readonly name: HoverName;
  readonly range: Range;
}

/**
 * Takes over from the listener: from now on names answer to pointer, finger and keyboard.
 *
 * @param first what the reader did to the first block
 */
export function openHovers(first: Event): void {
  const tooltip = createTooltip();
  let page: HoverPage | undefined;
  let current: Found | undefined;
  /** The block at which only the keys are said. */
  let told: HTMLElement | undefined;
  let isByPointer = false;
  let timer: number | undefined;

  const later = (work: () => void, ms: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, ms);
  };
  const hide = () => {
    window.clearTimeout(timer);
    for (const block of [current?.block, told]) block?.removeAttribute('aria-describedby');
    current = undefined;
    told = undefined;
    tooltip.hide();
  };
  const namesOf = async (block: HTMLElement): Promise<readonly HoverName[]> => {
    page = await loadPage(window.location.pathname);
    return page?.snippets[anchorOf(block)] ?? [];
  };
  const show = (found: Found) => {
    const text = page && textOf(page, found.name);
    if (!text) return;
    current?.block.removeAttribute('aria-describedby');
    current = found;
    told = undefined;
    tooltip.show(found.range, text);
    found.block.setAttribute('aria-describedby', tooltip.element.id);
  };
  const findAt = async (block: HTMLElement, x: number, y: number): Promise<Found | undefined> => {
    const names = await namesOf(block);
    const place = placeAt(block, x, y);
    const name = place && nameAt(names, place.line, place.column);
    const range = name && rangeOf(block, name);
    return range && isOnText(range, x, y) ? { block, name, range } : undefined;
  };

  // The pointer's last place: data that arrives late is for where it is by then.
  let pointer = { x: -1, y: -1 };
  const look = async (block: HTMLElement) => {
    const found = await findAt(block, pointer.x, pointer.y);
    if (!found) return leave();
    if (current?.name === found.name && current.block === found.block) return window.clearTimeout(timer);
    later(() => {
      isByPointer = true;
      show(found);
    }, SHOW_MS);
  };
  /** What the keyboard or a finger opened stays when the mouse moves elsewhere. */
  const leave = () => {
    if (!current || isByPointer) later(hide, LEAVE_MS);
    else window.clearTimeout(timer);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    if (event.clientX === pointer.x && event.clientY === pointer.y) return;
    pointer = { x: event.clientX, y: event.clientY };
    const block = blockOf(event.target);
    if (event.target instanceof Node && tooltip.element.contains(event.target)) window.clearTimeout(timer);
    else if (block) void look(block);
    else leave();
  };
  /** A tap on a name shows it, one elsewhere hides. */
  const onClick = async (event: MouseEvent) => {
    if (event.target instanceof Node && tooltip.element.contains(event.target)) return;
    const isFinger = event instanceof PointerEvent && event.pointerType === 'touch';
    const block = blockOf(event.target);
    const found = isFinger && block ? await findAt(block, event.clientX, event.clientY) : undefined;
    if (found) {
      isByPointer = false;
      show(found);
    } else if (isFinger || !block) hide();
  };
  const step = async (block: HTMLElement, by: 1 | -1) => {
    const names = await namesOf(block);
    const from = current?.block === block ? current.name : undefined;
    const name = neighbourOf(names, from, by);
    const range = name && rangeOf(block, name);
    if (!range) return;
    isByPointer = false;
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    window.clearTimeout(timer);
    show({ block, name, range });
  };
  // Said once: whoever comes to a block by keyboard cannot see that its names answer.
  let isTold = false;
  const tellKeys = async (block: HTMLElement) => {
    isTold = true;
    const [name] = await namesOf(block);
    const range = name && rangeOf(block, name);
    if (!range || tooltip.isOpen || document.activeElement !== block) return;
    isByPointer = false;
    tooltip.showKeys(range);
    block.setAttribute('aria-describedby', tooltip.element.id);
    told = block;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && tooltip.isOpen) hide();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // On the block itself: whoever types within one types text.
    const block = blockOf(event.target);
    if (!block || block !== event.target || (event.key !== NEXT && event.key !== PREVIOUS)) return;
    event.preventDefault();
    void step(block, event.key === NEXT ? 1 : -1);
  };
  const onFocus = (event: FocusEvent) => {
    const block = blockOf(event.target);
    if (block && block === event.target && !isTold && block.matches(':focus-visible')) void tellKeys(block);
    const isNear = event.target instanceof Node && tooltip.element.contains(event.target);
    const open = current?.block ?? told;
    if (!isNear && open && !isByPointer && event.target !== open) hide();
  };
  const onScroll = (event: Event) => {
    if (event.target === tooltip.element) return;
    if (isByPointer) hide();
    else tooltip.follow();
  };

  document.addEventListener('pointermove', onMove, { passive: true });
  document.documentElement.addEventListener('pointerleave', leave);
  document.addEventListener('click', (event) => void onClick(event));
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  window.addEventListener('resize', hide);

  if (first instanceof KeyboardEvent) onKey(first);
  else if (first.type === 'click' && first instanceof MouseEvent) void onClick(first);
  else if (first instanceof FocusEvent) onFocus(first);
  else if (first instanceof PointerEvent) onMove(first);
  const block = blockOf(first.target);
  if (block) void namesOf(block);
}
