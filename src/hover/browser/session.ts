import type { HoverName, HoverPage } from '../../shared/hover';
import { anchorOf, isOnText, placeAt, rangeOf } from './code-block';
import { loadPage } from './load-page';
import { nameAt, neighbourOf, textOf } from './lookup';
import { createTooltip, type Tooltip } from './tooltip';

/** A name on the page. */
interface Found {
  readonly block: HTMLElement;
  readonly name: HoverName;
  readonly range: Range;
}

/** What opened the popup: one that a pointer opened goes when the pointer does. */
type Opener = 'pointer' | 'hand';

/** The popup and what it stands for. */
export interface Session {
  readonly tooltip: Tooltip;
  /** The block that the popup belongs to; `undefined` while it is hidden. */
  readonly owner: HTMLElement | undefined;
  readonly opener: Opener;
  /** Fetches what is known of a block's names, once a page. */
  prepare(block: HTMLElement): Promise<readonly HoverName[]>;
  findAt(block: HTMLElement, x: number, y: number): Promise<Found | undefined>;
  isShown(found: Found): boolean;
  show(found: Found, by: Opener): void;
  /** Goes to the next name of a block, or the one before. */
  step(block: HTMLElement, by: 1 | -1): Promise<void>;
  /** Says which keys a block answers to. */
  tellKeys(block: HTMLElement): Promise<void>;
  hide(): void;
}

export function createSession(): Session {
  const tooltip = createTooltip();
  let page: HoverPage | undefined;
  let current: Found | undefined;
  let owner: HTMLElement | undefined;
  let opener: Opener = 'pointer';

  const own = (block: HTMLElement | undefined) => {
    owner?.removeAttribute('aria-describedby');
    owner = block;
    owner?.setAttribute('aria-describedby', tooltip.element.id);
  };
  const session: Session = {
    tooltip,
    get owner() {
      return owner;
    },
    get opener() {
      return opener;
    },
    async prepare(block) {
      page = await loadPage(window.location.pathname);
      return page?.snippets[anchorOf(block)] ?? [];
    },
    async findAt(block, x, y) {
      const names = await session.prepare(block);
      const place = placeAt(block, x, y);
      const name = place && nameAt(names, place.line, place.column);
      const range = name && rangeOf(block, name);
      return range && isOnText(range, x, y) ? { block, name, range } : undefined;
    },
    isShown: ({ block, name }) => current?.name === name && owner === block,
    show(found, by) {
      const text = page && textOf(page, found.name);
      if (!text) return;
      current = found;
      opener = by;
      tooltip.show(found.range, text);
      own(found.block);
    },
    async step(block, by) {
      const names = await session.prepare(block);
      const name = neighbourOf(names, owner === block ? current?.name : undefined, by);
      const range = name && rangeOf(block, name);
      if (!range) return;
      range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      session.show({ block, name, range }, 'hand');
    },
    async tellKeys(block) {
      const [name] = await session.prepare(block);
      const range = name && rangeOf(block, name);
      if (!range || owner || document.activeElement !== block) return;
      opener = 'hand';
      tooltip.showKeys(range);
      own(block);
    },
    hide() {
      current = undefined;
      own(undefined);
      tooltip.hide();
    },
  };
  return session;
}
