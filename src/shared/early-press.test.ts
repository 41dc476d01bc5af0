import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { NOTE_PRESSES, takeEarlyPress } from './early-press';

interface FakePress {
  readonly type: string;
  readonly target: EventTarget;
}

/** A page with the script in its head, whose elements match the part of a selector that is their name. */
function openPage() {
  const listeners: [type: string, listener: (press: FakePress) => void][] = [];
  const page = {
    document: {
      addEventListener: (type: string, listener: (press: FakePress) => void) =>
        listeners.push([type, listener]),
    },
  };
  runInNewContext(NOTE_PRESSES, page);
  return {
    page,
    press: (type: string, target: EventTarget): FakePress => {
      const press = { type, target };
      for (const [wanted, listener] of listeners) if (wanted === type) listener(press);
      return press;
    },
  };
}
const element = (name: string) =>
  ({ closest: (selector: string) => (selector.includes(name) ? {} : null) }) as unknown as EventTarget;
const blockOf = (...targets: EventTarget[]) => ({
  contains: (other: Node | null) => targets.includes(other as EventTarget),
});
const [run, edit] = [element('data-begins'), element('data-begins')];
const code = element('snippet-');

describe('a press before its code has loaded', () => {
  it('of a button goes to the block with the button, once', () => {
    const { page, press } = openPage();
    press('click', run);
    const last = press('click', edit);
    expect(takeEarlyPress(page, 'button', blockOf(run))).toBeUndefined();
    expect(takeEarlyPress(page, 'button', blockOf(run, edit))).toBe(last);
    expect(takeEarlyPress(page, 'button', blockOf(run, edit))).toBeUndefined();
  });

  it('of a key on a code block is stored next to that of a button', () => {
    const { page, press } = openPage();
    const click = press('click', run);
    press('click', code);
    const key = press('keydown', code);
    // Tab leaves the button: the press of the button still counts.
    press('keydown', run);
    expect(takeEarlyPress(page, 'code')).toBe(key);
    expect(takeEarlyPress(page, 'code')).toBeUndefined();
    expect(takeEarlyPress(page, 'button')).toBe(click);
  });

  it('elsewhere, or on a page without the script, is none', () => {
    const { page, press } = openPage();
    press('click', element('main'));
    press('keydown', element('main'));
    expect(takeEarlyPress(page, 'button')).toBeUndefined();
    expect(takeEarlyPress(page, 'code')).toBeUndefined();
    expect(takeEarlyPress({}, 'button')).toBeUndefined();
  });
});
