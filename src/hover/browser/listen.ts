import { CODE_BLOCK, takeEarlyPress } from '../../shared/early-press';

/**
 * What every page carries: it waits until a reader points at, taps or focuses the TypeScript of a guide, and only then
 * loads the rest. The last event before that has arrived is handed on, so that no tap and no key is lost.
 */
const EVENTS = ['pointerover', 'click', 'focusin', 'keydown'] as const;

let last: Event | undefined;

function listen(event: Event): void {
  if (!(event.target instanceof Element && event.target.closest(CODE_BLOCK))) return;
  const isFirst = last === undefined;
  last = event;
  if (!isFirst) return;
  import('./open').then(
    ({ openHovers }) => {
      for (const type of EVENTS) document.removeEventListener(type, listen);
      openHovers(last ?? event);
    },
    // The network is away: the next event tries again.
    () => (last = undefined),
  );
}

if (typeof document !== 'undefined') {
  for (const type of EVENTS) document.addEventListener(type, listen);
  const early = takeEarlyPress(globalThis, 'code');
  if (early) listen(early);
}
