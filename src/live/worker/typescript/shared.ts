import { createTypeClient, type Port, type TypeClient } from './client';
import type { CallName, Calls, Files, Start } from './messages';

/** What one editor asks of the worker that all editors of a page share. */
export interface SharedTypes extends Pick<TypeClient, 'ask'> {
  /** Whether a question now keeps no other editor waiting. */
  isFree(): boolean;
  /** Says that nothing more will be asked; the worker ends with the last editor. */
  close(): void;
}

/** Opens the types of one example. */
export type OpenTypes = (files: Start) => SharedTypes;

/**
 * One worker for all editors of a page: the compiler with the types of one example takes a hundred megabytes. The worker
 * knows one example at a time, that of the editor which asks. When another one asks, it gets the declarations and the
 * texts of that one, and forgets the others.
 *
 * @param createPort - makes a worker when there is somebody to ask
 */
export function shareTypes(createPort: () => Port): OpenTypes {
  const opened = new Set<SharedTypes>();
  let client: TypeClient | undefined;
  let known: SharedTypes | undefined;

  function turnTo(editor: SharedTypes, files: Start, texts: Files): TypeClient {
    // What failed may have been the network.
    if (client?.hasFailed()) end();
    if (client && known === editor) return client;
    if (client) client.begin(files);
    else client = createTypeClient(createPort(), files);
    known = editor;
    // A worker that fails tells whoever asks something.
    if (Object.keys(texts).length > 0) client.ask('open', { files: texts }).catch(() => undefined);
    return client;
  }
  function end(): void {
    client?.close();
    client = undefined;
    known = undefined;
  }

  return (files) => {
    let texts: Files = {};
    const editor: SharedTypes = {
      isFree: () => known === editor || client?.isBusy() !== true,
      ask(call, ask) {
        const current = turnTo(editor, files, texts);
        texts = applyTo(texts, call, ask);
        return current.ask(call, ask);
      },
      close() {
        opened.delete(editor);
        if (opened.size === 0) end();
        else if (known === editor) known = undefined;
      },
    };
    opened.add(editor);
    return editor;
  };
}

/** The texts that the worker knows after a question. */
function applyTo<Name extends CallName>(texts: Files, call: Name, ask: Calls[Name]['ask']): Files {
  if (call === 'open') return (ask as Calls['open']['ask']).files;
  if (call !== 'edit') return texts;
  const { file, text } = ask as Calls['edit']['ask'];
  return { ...texts, [file]: text };
}
