import type { RunStep } from '../../../shared/recording';
import type { LiveAnswer, LiveRequest } from '../../worker/adapter';
import {
  isFromWorker,
  type CompiledFiles,
  type Conditions,
  type FromWorker,
  type LiveExample,
  type LiveExampleFiles,
  type LiveFailure,
  type LiveManifest,
  type ToWorker,
} from '../../shared/protocol';
import type { FrameLink } from './frame-link';

/** How long a run may take, in milliseconds. */
const TIME_LIMIT_MS = 3_000;

/** How long an example may take to be ready, in milliseconds: a slow machine is no mistake. */
const LOAD_LIMIT_MS = 30_000;

/** The runtime tells no more of a run; other code may say anything. */
const MAX_STEPS = 1_000;

/** What a reader runs. */
export interface LiveOrder {
  readonly example: string;
  readonly request: LiveRequest;
  readonly conditions: Conditions;
  /** Compiled files that stand in for the example's own. */
  readonly overrides?: CompiledFiles;
}

/** What a run gave. */
export type LiveOutcome = { readonly steps: readonly RunStep[] } & (
  | { readonly answer: LiveAnswer; readonly startMs: number; readonly answerMs: number }
  | { readonly failure: LiveFailure }
);

/** What a session needs of the page. */
export interface SessionOptions {
  readonly manifest: LiveManifest;
  /** Fetches a file of the site by its path. */
  readonly load: (path: string) => Promise<Response>;
  readonly openFrame: (path: string) => Promise<FrameLink>;
}

/** A worker that has taken an example, and waits for its one run. */
interface Spare {
  readonly frame: FrameLink;
  readonly worker: number;
  /** What went wrong while it took the example, where something did. */
  readonly loaded: Promise<LiveFailure | undefined>;
}

/**
 * All live examples of a page. They share one frame; each run gets a worker of its own, and while a reader looks at the
 * answer the next one is made ready. There is one such worker, however many examples a page has: it has taken the
 * example that ran last, as that is what a reader most likely runs again.
 */
export class LiveSession {
  private frame: Promise<FrameLink> | undefined;
  private readonly kept = new Map<string, Promise<void>>();
  private readonly examples = new Map<string, Promise<LiveExample>>();
  private spare: { readonly name: string; readonly made: Promise<Spare> } | undefined;
  private count = 0;

  constructor(private readonly options: SessionOptions) {}

  /** The compiled files of an example, as it was built. */
  example(name: string): Promise<LiveExample> {
    return remember(this.examples, name, async () => {
      const response = await this.options.load(this.about(name).file);
      return (await response.json()) as LiveExample;
    });
  }

  /**
   * What is known of an example before anything of it is loaded.
   *
   * @throws Error when there is no such example
   */
  about(name: string): LiveExampleFiles {
    const files = this.options.manifest.examples[name];
    if (!files) throw new Error(`There is no live example "${name}"`);
    return files;
  }

  /**
   * What a reader takes home of an example: texts, by path in the download.
   *
   * @throws Error when it cannot be fetched
   */
  async download(name: string): Promise<Readonly<Record<string, string>>> {
    const response = await this.options.load(this.about(name).download.file);
    return (await response.json()) as Readonly<Record<string, string>>;
  }

  /** The name of the example that the editor knows by this id, where it can be run. */
  exampleOf(editor: string): string | undefined {
    return Object.entries(this.options.manifest.examples).find(([, files]) => files.editor === editor)?.[0];
  }

  /** Fetches what an example needs, and makes a worker ready. */
  async warm(name: string): Promise<void> {
    const { loaded } = await this.prepare(name);
    await loaded;
  }

  /**
   * Runs an example once.
   *
   * @throws Error when what it needs cannot be fetched
   */
  async run(order: LiveOrder): Promise<LiveOutcome> {
    const made = this.prepare(order.example);
    // Taken at once: nobody else may run it, or stop it to make room.
    this.spare = undefined;
    const { frame, worker, loaded } = await made;
    const failure = await loaded;
    const outcome = failure ? { steps: [], failure } : await follow(frame, worker, order);
    if ('failure' in outcome && outcome.failure.kind === 'timeout') await this.reset(frame);
    else frame.send({ type: 'stop', worker });
    this.prepare(order.example).catch(() => undefined);
    return outcome;
  }

  /** Begins anew: whether a frame that gave no answer still lives, nobody can tell. */
  private async reset(frame: FrameLink): Promise<void> {
    frame.close();
    // Another run may have done so before, and there is a new one.
    if ((await this.frame?.catch(() => undefined)) !== frame) return;
    this.frame = undefined;
    this.kept.clear();
    this.spare = undefined;
  }

  /** The worker that is ready for an example, in the place of one that is ready for another. */
  private prepare(name: string): Promise<Spare> {
    if (this.spare?.name === name) return this.spare.made;
    const { spare: other } = this;
    const made = this.make(name);
    const spare = { name, made };
    this.spare = spare;
    made.catch(() => {
      if (this.spare === spare) this.spare = undefined;
    });
    other?.made.then(
      ({ frame, worker }) => frame.send({ type: 'stop', worker }),
      () => undefined,
    );
    return made;
  }

  private async make(name: string): Promise<Spare> {
    const { packs } = this.about(name);
    const [frame, example] = await Promise.all([this.open(), this.example(name), this.keepAll(packs)]);
    this.count += 1;
    const worker = this.count;
    const loaded = new Promise<LiveFailure | undefined>((resolve) => {
      const finish = (failure?: LiveFailure): void => {
        clearTimeout(timer);
        stop();
        resolve(failure);
      };
      const timer = setTimeout(() => finish({ ...TIMED_OUT, during: 'load' }), LOAD_LIMIT_MS);
      const stop = hear(frame, worker, (message) => {
        if (message.type === 'loaded') finish();
        if (message.type === 'failure') finish(message.failure);
      });
    });
    frame.send({ type: 'start', worker, names: packs });
    send(frame, worker, { type: 'load', example });
    return { frame, worker, loaded };
  }

  private async keepAll(packs: readonly string[]): Promise<void> {
    await Promise.all(
      packs.map((pack) =>
        remember(this.kept, pack, async () => {
          const [frame, response] = await Promise.all([
            this.open(),
            this.options.load(this.options.manifest.packs[pack] ?? ''),
          ]);
          frame.send({ type: 'keep', name: pack, text: await response.text() });
        }),
      ),
    );
  }

  private open(): Promise<FrameLink> {
    this.frame ??= this.options.openFrame(this.options.manifest.frame).catch((error: unknown) => {
      this.frame = undefined;
      throw error;
    });
    return this.frame;
  }
}

/** Sends the request, gathers the steps, and stops waiting after the limit. */
function follow(frame: FrameLink, worker: number, order: LiveOrder): Promise<LiveOutcome> {
  const { request, conditions, overrides = {} } = order;
  const steps: RunStep[] = [];
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (end: Extract<LiveOutcome, { failure: unknown }> | Omit<LiveOutcome, 'steps'>): void => {
      clearTimeout(timer);
      stop();
      resolve({ ...end, steps: steps.filter(Boolean) } as LiveOutcome);
    };
    const stop = hear(frame, worker, (message) => {
      switch (message.type) {
        case 'running':
          timer ??= setTimeout(() => finish({ failure: TIMED_OUT }), TIME_LIMIT_MS);
          return;
        case 'step':
          if (Number.isInteger(message.index) && message.index >= 0 && message.index < MAX_STEPS)
            steps[message.index] = message.step;
          return;
        case 'answer':
          finish({ answer: message.answer, startMs: message.startMs, answerMs: message.answerMs });
          return;
        case 'failure':
          finish({ failure: message.failure });
          return;
        case 'loaded':
      }
    });
    send(frame, worker, { type: 'run', request, conditions, overrides });
  });
}

const TIMED_OUT: LiveFailure = {
  kind: 'timeout',
  during: 'request',
  name: 'Timeout',
  message: `It did not end within ${TIME_LIMIT_MS / 1_000} seconds, so it was stopped.`,
  places: [],
};

function send(frame: FrameLink, worker: number, message: ToWorker): void {
  frame.send({ type: 'send', worker, message });
}

/** Hears one worker; that it ended is told as a failure. */
function hear(frame: FrameLink, worker: number, listener: (message: FromWorker) => void): () => void {
  return frame.listen((said) => {
    if (said.worker !== worker) return;
    if (said.type === 'message') {
      if (isFromWorker(said.message)) listener(said.message);
      return;
    }
    const { reason: kind, message } = said;
    listener({ type: 'failure', failure: { kind, during: 'request', name: kind, message, places: [] } });
  });
}

/** Begins something once; after a failure the next call tries again. */
function remember<T>(known: Map<string, Promise<T>>, key: string, begin: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before) return before;
  const now = begin();
  known.set(key, now);
  now.catch(() => known.get(key) === now && known.delete(key));
  return now;
}
