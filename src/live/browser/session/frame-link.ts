import { isFromFrame, type FromFrame, type ToFrame } from '../../shared/protocol';

/** A frame that is there, and can be told what to do. */
export interface FrameLink {
  send(order: ToFrame): void;
  /** Hears what the frame says, until the returned function is called. */
  listen(listener: (message: FromFrame) => void): () => void;
  /** Takes the frame out of the page, and every worker with it. */
  close(): void;
}

/**
 * Puts the frame into the page, where nobody sees it.
 *
 * @throws Error when it does not load
 */
export async function openFrame(url: string): Promise<FrameLink> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.title = 'Live examples';
  frame.tabIndex = -1;
  frame.hidden = true;
  frame.src = url;
  await new Promise<void>((resolve, reject) => {
    frame.onload = () => resolve();
    frame.onerror = () => reject(new Error('The frame of the live examples did not load'));
    document.body.append(frame);
  });
  const { port1, port2 } = new MessageChannel();
  // Its origin is opaque and has no name. What goes over this channel is public.
  frame.contentWindow?.postMessage('connect', '*', [port2]);
  const listeners = new Set<(message: FromFrame) => void>();
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isFromFrame(data)) for (const listener of [...listeners]) listener(data);
  };
  return {
    send: (order) => port1.postMessage(order),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      port1.close();
      frame.remove();
    },
  };
}
