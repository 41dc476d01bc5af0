/** Sides of a box, in pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the popup and the edge of the viewport. */
export const MARGIN = 8;
/** Between the popup and its name: hardly any, so that the pointer finds the way. */
const GAP = 2;

/**
 * Where a popup stands: below its name, or above where there is more room; never outside the viewport.
 *
 * @returns its left top corner
 */
export function placePopup(name: Box, popup: Size, viewport: Size): { left: number; top: number } {
  const rightmost = viewport.width - popup.width - MARGIN;
  const left = Math.max(MARGIN, Math.min(name.left, rightmost));
  const below = name.bottom + GAP;
  const above = name.top - GAP - popup.height;
  const fitsBelow = below + popup.height <= viewport.height - MARGIN;
  const top = fitsBelow || name.top < viewport.height - name.bottom ? below : above;
  return { left, top: Math.max(MARGIN, Math.min(top, viewport.height - popup.height - MARGIN)) };
}

/** Whether a point is on a box, or next to it. */
export const isOn = (box: Box, x: number, y: number, slack = 1): boolean =>
  box.left - slack <= x && x <= box.right + slack && box.top - slack <= y && y <= box.bottom + slack;
