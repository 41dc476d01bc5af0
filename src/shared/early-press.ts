/** A TypeScript block of a guide, in the frame that has its snippet's anchor. */
export const CODE_BLOCK = 'figure[id^="snippet-"] pre:is(.language-ts, .language-tsx)';

/** What a reader can press before its code has loaded: which events count, and on which elements. */
const PRESSABLE = {
  /** Buttons of a live example. */
  button: { events: ['click'], selector: '[data-begins]' },
  /** Code blocks whose names show their types. */
  code: { events: ['click', 'keydown'], selector: CODE_BLOCK },
} as const;

type Pressable = keyof typeof PRESSABLE;

/** The part of an event that is needed to find its owner. */
interface Press {
  readonly target: EventTarget | null;
}

/** What {@link NOTE_PRESSES} leaves in a page. */
interface NotingPage<P extends Press> {
  earlyPresses?: Partial<Record<Pressable, P | undefined>>;
}

const listeners = Object.entries(PRESSABLE).flatMap(([kind, { events, selector }]) =>
  events.map((event) => `n('${event}','${kind}','${selector}')`),
);

/**
 * A script for the head of every page. Buttons and code blocks appear before the code that handles them, so a press on a
 * slow connection would be lost. The script stores the last press of each kind.
 */
export const NOTE_PRESSES = `earlyPresses={};(function(){function n(t,k,s){document.addEventListener(t,function(e){if(e.target.closest(s))earlyPresses[k]=e},true)}${listeners.join(';')}})()`;

/**
 * Takes the last press of a kind that came before the code for it.
 *
 * @param page - the page's global object
 * @param kind - the kind of element that was pressed
 * @param within - the only part of the page whose presses count; the whole page by default
 * @returns the event, once
 */
export function takeEarlyPress<P extends Press = Event>(
  page: object,
  kind: Pressable,
  within?: Pick<Node, 'contains'>,
): P | undefined {
  const noting: NotingPage<P> = page;
  const press = noting.earlyPresses?.[kind];
  if (!press || (within && !within.contains(press.target as Node | null))) return undefined;
  delete noting.earlyPresses?.[kind];
  return press;
}
