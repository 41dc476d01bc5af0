/**
 * The program of the frame: it starts workers from texts that the page sends, hands messages on, and stops a worker
 * that says too much. It runs in a document of its own, whose origin is nobody's and whose policy knows no connection.
 *
 * @module
 */
import { isToFrame, type FromFrame, type ToFrame } from '../shared/protocol';

/** What one worker may say in its life. */
const LIMITS = { messages: 2_000, characters: 8_000_000 } as const;

/** Blobs are kept by the browser itself; as texts they would be in the memory of the page's frame. */
const kept = new Map<string, Blob>();
const workers = new Map<number, Worker>();

window.addEventListener('message', function connect(event: MessageEvent<unknown>): void {
  const [port] = event.ports;
  if (event.source !== window.parent || !port) return;
  window.removeEventListener('message', connect);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isToFrame(data)) follow(data, (message) => port.postMessage(message));
  };
});

function follow(order: ToFrame, tell: (message: FromFrame) => void): void {
  switch (order.type) {
    case 'keep':
      kept.set(order.name, new Blob([order.text, '\n']));
      return;
    case 'start':
      start(order.worker, order.names, tell);
      return;
    case 'send':
      workers.get(order.worker)?.postMessage(order.message);
      return;
    case 'stop':
      stop(order.worker);
  }
}

function start(id: number, names: readonly string[], tell: (message: FromFrame) => void): void {
  const parts = names.flatMap((name) => kept.get(name) ?? []);
  const url = URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }));
  const worker = new Worker(url);
  workers.set(id, worker);
  const end = (reason: 'crash' | 'flood', message: string): void => {
    if (workers.get(id) !== worker) return;
    stop(id);
    tell({ type: 'ended', worker: id, reason, message });
  };
  const said = { messages: 0, characters: 0 };
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    URL.revokeObjectURL(url);
    if (workers.get(id) !== worker) return;
    said.messages += 1;
    said.characters += sizeOf(data);
    if (said.messages > LIMITS.messages || said.characters > LIMITS.characters)
      end('flood', `More than ${LIMITS.messages} messages or ${LIMITS.characters} characters.`);
    else tell({ type: 'message', worker: id, message: data });
  };
  worker.onerror = (event) => {
    event.preventDefault();
    end('crash', event.message || 'The worker could not start.');
  };
}

function stop(id: number): void {
  workers.get(id)?.terminate();
  workers.delete(id);
}

/** What cannot be written as JSON is no message of the runtime, and counts as too much. */
function sizeOf(data: unknown): number {
  try {
    return JSON.stringify(data).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
