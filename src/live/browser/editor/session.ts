import type { CallName, Calls, Files, SharedTypes } from '../../worker/typescript';

/** The worker, and what it knows of the files: a question is always about the latest text. */
export interface Session {
  /** Notes the text of a file; it is sent before the next question. */
  write(file: string, text: string): void;
  /** Has the worker take the text of a file for a new one before the next question. */
  refresh(file: string): void;
  /** Whether a question now keeps no other editor waiting. */
  isFree(): boolean;
  ask<Name extends CallName>(call: Name, ask: Calls[Name]['ask']): Promise<Calls[Name]['answer']>;
}

/**
 * Opens the files in a worker. They are sent once it is ready; questions wait for that.
 *
 * @param texts - every file of the example, as it is now
 */
export function openSession(client: Pick<SharedTypes, 'ask' | 'isFree'>, texts: Files): Session {
  const known = new Map(Object.entries(texts));
  const unsent = new Map<string, string>();
  const write = (file: string, text: string): void => {
    known.set(file, text);
    unsent.set(file, text);
  };
  // A worker that fails tells whoever asks something.
  client.ask('open', { files: texts }).catch(() => undefined);
  return {
    isFree: () => client.isFree(),
    write,
    refresh(file) {
      const text = known.get(file);
      if (text !== undefined) write(file, text);
    },
    ask(call, ask) {
      for (const [file, text] of unsent) client.ask('edit', { file, text }).catch(() => undefined);
      unsent.clear();
      return client.ask(call, ask);
    },
  };
}
