import { describe, expect, it } from 'vitest';
import { isOn, MARGIN, placePopup } from './place';

const viewport = { width: 360, height: 640 };
const popup = { width: 300, height: 200 };
const nameAt = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 });

describe('placePopup', () => {
  it('stands below the name, at its beginning', () => {
    expect(placePopup(nameAt(20, 100), popup, viewport)).toEqual({ left: 20, top: 122 });
  });

  it('moves in from the right edge', () => {
    expect(placePopup(nameAt(300, 100), popup, viewport).left).toBe(360 - 300 - MARGIN);
  });

  it('stands above where there is no room below', () => {
    expect(placePopup(nameAt(20, 560), popup, viewport).top).toBe(560 - 2 - 200);
  });

  it('stays in the viewport where it fits nowhere', () => {
    const { top } = placePopup(nameAt(20, 300), { width: 300, height: 620 }, viewport);
    expect(top).toBeGreaterThanOrEqual(MARGIN);
    expect(top + 620).toBeLessThanOrEqual(640);
  });

  it('keeps its left edge in sight when it is wider than the viewport', () => {
    expect(placePopup(nameAt(100, 100), { width: 400, height: 50 }, viewport).left).toBe(MARGIN);
  });
});

it('is on a box with a pixel to spare', () => {
  const box = nameAt(10, 10);
  expect(isOn(box, 9, 31)).toBe(true);
  expect(isOn(box, 8, 20)).toBe(false);
});
