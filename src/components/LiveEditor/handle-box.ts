import type { EditorHandle, HandleBox } from './types';

/**
 * Makes an empty one. A reader who presses Run or Download while the editor loads means the code that will stand in it,
 * which can hold edits of an earlier visit.
 */
export function createHandleBox(): HandleBox {
  let handle: EditorHandle | null = null;
  let isExpected = false;
  let waiting: ((handle: EditorHandle | null) => void)[] = [];
  const settle = (): void => {
    isExpected = false;
    for (const resolve of waiting) resolve(handle);
    waiting = [];
  };
  return {
    fill(next) {
      handle = next;
      settle();
    },
    empty() {
      handle = null;
    },
    expect() {
      isExpected = handle === null;
    },
    giveUp: settle,
    wait: () => (isExpected ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve(handle)),
  };
}
