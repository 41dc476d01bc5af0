import { blockOf } from './code-block';
import { createSession } from './session';

/** A pointer that only passes opens nothing, in milliseconds. */
const SHOW_MS = 200;
/** The way from a name to its popup may take this long, in milliseconds. */
const LEAVE_MS = 300;
/** How far each key goes: none that scrolls, or that a reader types into a code block. */
const STEPS: Readonly<Record<string, 1 | -1>> = { '.': 1, ',': -1 };

/**
 * Takes over from the listener: from now on names answer to pointer, finger and keyboard.
 *
 * @param first what the reader did last before this was loaded
 */
export function openHovers(first: Event): void {
  const session = createSession();
  const { tooltip } = session;
  const isOnTooltip = ({ target }: Event) => target instanceof Node && tooltip.element.contains(target);

  let timer: number | undefined;
  const stay = () => window.clearTimeout(timer);
  const later = (work: () => void, ms: number) => {
    stay();
    timer = window.setTimeout(work, ms);
  };
  const hide = () => {
    stay();
    session.hide();
  };

  // The pointer's last place: data that arrives late is for where it is by then.
  let pointer = { x: -1, y: -1 };
  /** What keys or a finger opened stays when the mouse moves elsewhere. */
  const leave = () => (session.owner && session.opener === 'hand' ? stay() : later(hide, LEAVE_MS));
  const look = async (block: HTMLElement) => {
    const found = await session.findAt(block, pointer.x, pointer.y);
    if (!found) leave();
    else if (session.isShown(found)) stay();
    else later(() => session.show(found, 'pointer'), SHOW_MS);
  };
  const onMove = (event: PointerEvent) => {
    const { clientX: x, clientY: y } = event;
    // The page that moves below a pointer at rest is no move of it.
    if (event.pointerType === 'touch' || (x === pointer.x && y === pointer.y)) return;
    pointer = { x, y };
    const block = blockOf(event.target);
    if (isOnTooltip(event)) stay();
    else if (block) void look(block);
    else leave();
  };

  /** A tap on a name shows it, one elsewhere hides. */
  const onClick = async (event: MouseEvent) => {
    if (isOnTooltip(event)) return;
    const isFinger = isByFinger(event);
    const block = blockOf(event.target);
    const found = isFinger && block ? await session.findAt(block, event.clientX, event.clientY) : undefined;
    if (found) session.show(found, 'hand');
    else if (isFinger || !block) hide();
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && tooltip.isOpen) hide();
    const step = STEPS[event.key];
    // On the block itself, and only there: elsewhere these are letters that somebody types.
    const block = blockOf(event.target);
    if (!step || !block || block !== event.target) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    stay();
    void session.step(block, step);
  };
  // Said once: whoever comes to a block by keyboard cannot see that its names answer.
  let isTold = false;
  const onFocus = (event: FocusEvent) => {
    const { owner, opener } = session;
    if (owner && opener === 'hand' && event.target !== owner && !isOnTooltip(event)) hide();
    const block = blockOf(event.target);
    if (isTold || !block || block !== event.target || !block.matches(':focus-visible')) return;
    isTold = true;
    void session.tellKeys(block);
  };

  const onScroll = (event: Event) => {
    if (isOnTooltip(event)) return;
    if (session.opener === 'pointer') hide();
    else if (tooltip.isOpen && !tooltip.follow()) hide();
  };

  document.addEventListener('pointermove', onMove, { passive: true });
  document.documentElement.addEventListener('pointerleave', leave);
  document.addEventListener('click', (event) => void onClick(event));
  document.addEventListener('keydown', onKey);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  window.addEventListener('resize', hide);

  const block = blockOf(first.target);
  if (block) void session.prepare(block);
  if (first instanceof KeyboardEvent) onKey(first);
  else if (first instanceof FocusEvent) onFocus(first);
  // A click is a pointer's event as well.
  else if (first.type === 'click') void onClick(first as MouseEvent);
  else if (first instanceof PointerEvent) onMove(first);
}

/** Older browsers don't say of a click what made it; then a screen without a pointer does. */
function isByFinger(event: MouseEvent): boolean {
  if (event instanceof PointerEvent) return event.pointerType === 'touch';
  return window.matchMedia('(hover: none)').matches;
}
