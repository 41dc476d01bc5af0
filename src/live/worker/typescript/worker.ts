import type ts from 'typescript';
import type { EditorDeclarations } from '../../../shared/editor';
import { createCollector } from '../memory';
import { createLanguage, type Language } from './language';
import type { Reply, Request, Start } from './messages';
import { isRequest, isStart } from './validate';

/** The worker's globals, among them what the compiler's script leaves behind. */
declare const self: Pick<Window, 'addEventListener'> & {
  readonly ts: typeof ts;
  importScripts(url: string): void;
  postMessage(message: unknown): void;
};

/**
 * How long nobody asks before garbage is collected: more than between two letters, which would wait for that; less than
 * between the check of the file in front and that of the others.
 */
const REST_MS = 200;

let isLoaded = false;
const collector = createCollector(REST_MS);
let language: Promise<Language> | undefined;
const say = (reply: Reply): void => self.postMessage(reply);

/** Both files are on their way at the same time. The compiler stays when other declarations come. */
async function start({ compiler, declarations }: Start): Promise<Language> {
  const fetched = fetch(declarations).then((response) => {
    if (!response.ok) throw new Error(`The declarations answered ${response.status}`);
    return response.json() as Promise<EditorDeclarations>;
  });
  if (!isLoaded) self.importScripts(compiler);
  isLoaded = true;
  const known = await fetched;
  collector.now();
  return createLanguage(self.ts, known);
}

function answer(service: Language, { id, call, ask }: Request): Reply {
  try {
    // A question and its answer belong together, which the union of both no longer tells.
    const reply = service[call] as (ask: Request['ask']) => unknown;
    return { id, answer: reply(ask) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isStart(data)) {
    // Questions that came before are about the declarations before, and hold on to these until they are answered.
    language = start(data);
    language.then(
      () => say({ ready: true }),
      (error: unknown) => say({ failed: error instanceof Error ? error.message : String(error) }),
    );
  } else if (isRequest(data)) {
    void language?.then(
      (service) => {
        say(answer(service, data));
        collector.soon();
      },
      () => undefined,
    );
  }
});
