/** Together more than the 64 MB of other memory at which V8 begins to collect, in bytes. */
const BUFFERS = 12;
const BUFFER_BYTES = 8_000_000;

/** How long they are needed, in milliseconds: a collection begins within a task or two. */
const HELD_MS = 100;

/** Has the garbage of a page or of a worker collected. */
export interface Collector {
  /** When the work has rested: a new call, and the rest begins anew. */
  soon(): void;
  /** At once, before work that leaves much behind. */
  now(): void;
}

/**
 * Makes a collector for the thread that it is made in.
 *
 * Each check of an editor leaves the types of the check before behind, ten megabytes, and each edit some of the page. A
 * browser lets that grow to three times what is alive, and collects it about twenty seconds after the last work. No
 * page can ask for it. But a browser counts what buffers take outside of its heap, and collects when that grows. Nothing
 * is ever written to these buffers, so they take addresses and no memory; they go with the next collection. Where a
 * browser counts otherwise, nothing is gained and nothing lost.
 *
 * @param restMs - how long the work rests before garbage is collected, in milliseconds
 */
export function createCollector(restMs: number): Collector {
  let held: readonly ArrayBuffer[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    if (held.length > 0) return;
    try {
      held = Array.from({ length: BUFFERS }, () => new ArrayBuffer(BUFFER_BYTES));
    } catch {
      // A device without room for them: its browser has reasons of its own to collect.
      return;
    }
    setTimeout(() => (held = []), HELD_MS);
  };
  return {
    now,
    soon() {
      clearTimeout(timer);
      timer = setTimeout(now, restMs);
    },
  };
}
