import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { NOTE_PRESSES, takeEarlyPress } from './early-press';

/** A page with the script in its head, whose elements are what a selector finds above them. */
function openPage() {
  let press: (event: { target: { closest: (selector: string) => unknown } }) => void = () => undefined;
  const page = {
    document: { addEventListener: (_kind: string, listener: typeof press) => (press = listener) },
  };
  runInNewContext(NOTE_PRESSES, page);
  return {
    page,
    click: (button: Element | null) => press({ target: { closest: () => button } }),
  };
}
const blockOf = (...buttons: Element[]) => ({
  contains: (other: Node | null) => buttons.includes(other as Element),
});
const button = (begins: string) => ({ getAttribute: () => begins }) as unknown as Element;
const [run, edit] = [button('run'), button('edit')];

describe('a button that is pressed before its code comes', () => {
  it('is told to its block, once', () => {
    const { page, click } = openPage();
    click(run);
    click(edit);
    expect(takeEarlyPress(page, blockOf(run))).toBeUndefined();
    expect(takeEarlyPress(page, blockOf(run, edit))).toBe('edit');
    expect(takeEarlyPress(page, blockOf(run, edit))).toBeUndefined();
  });

  it('is none where nobody pressed one', () => {
    const { page, click } = openPage();
    click(null);
    expect(takeEarlyPress(page, blockOf(run, edit))).toBeUndefined();
    expect(takeEarlyPress({}, blockOf(run))).toBeUndefined();
  });
});
