import type { EditorHandle } from '.';

/** Where an editor leaves its handle, and where others wait for it. */
export interface HandleBox {
  /** The editor is there. */
  fill(handle: EditorHandle): void;
  /** It no longer is. */
  empty(): void;
  /** An editor is on its way: whoever asks for its handle from now on waits. */
  expect(): void;
  /** It could not be loaded: nobody waits any longer. */
  giveUp(): void;
  /** The handle, once the editor is there; null where there is none, and none is on its way. */
  wait(): Promise<EditorHandle | null>;
}

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
