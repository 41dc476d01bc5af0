import type { RunStep } from '../../../shared/recording';
import type { LiveAnswer, LiveRequest } from '../../worker/adapter';
import {
  anyOf,
  isAnything,
  isNumber,
  isText,
  listOf,
  objectOf,
  oneOf,
  optional,
  recordOf,
  type Check,
} from './check';

/** How the backend of the examples, or the database of the articles, behaves during a run. */
export const UPSTREAM_MODES = ['normal', 'slow', 'not-found', 'failing', 'malformed'] as const;

/** One of {@link UPSTREAM_MODES}. */
export type UpstreamMode = (typeof UPSTREAM_MODES)[number];

/** What the cache of an example is when a run begins: `filled` with the answer to the same request, sent before. */
export const CACHE_STATES = ['empty', 'filled', 'down'] as const;

/** One of {@link CACHE_STATES}. */
export type CacheState = (typeof CACHE_STATES)[number];

/** What surrounds an example during a run. */
export interface Conditions {
  readonly upstream: UpstreamMode;
  /** Nothing to an example without a cache. */
  readonly cache: CacheState;
}

/** What a service may ask. */
export type Surrounding = 'helpdesk' | 'cache' | 'database';

/** One compiled file of an example. */
export interface CompiledFile {
  /** CommonJS, as TypeScript or SWC write it: it sees `module`, `exports` and `require`. */
  readonly code: string;
  /** The `mappings` of its source map, so that errors name lines of the TypeScript. */
  readonly mappings?: string | undefined;
}

/** Compiled files by their path in the project: `examples/helpdesk/src/modules/notifications/notifications.service.ts`. */
export type CompiledFiles = Readonly<Record<string, CompiledFile>>;

/** An example as the build leaves it: a host with one composition. */
export interface LiveExample {
  readonly name: string;
  /** Path of the file that exports the composition. */
  readonly entry: string;
  readonly files: CompiledFiles;
  /** Environment of the host. */
  readonly env: Readonly<Record<string, string>>;
}

/** A place in the TypeScript of an example. */
export interface CodePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Why a run gave no answer. */
export interface LiveFailure {
  readonly kind: 'error' | 'timeout' | 'flood' | 'crash';
  /** Where it happened: when the code was loaded, when Nest started, or while the request was answered. */
  readonly during: 'load' | 'start' | 'request';
  readonly name: string;
  readonly message: string;
  /** Lines of the example, the innermost first. */
  readonly places: readonly CodePlace[];
}

/** What the page says to a runtime worker. */
export type ToWorker =
  /** Takes an example and starts it as it is, so that a run without edits finds it ready. */
  | { readonly type: 'load'; readonly example: LiveExample }
  /** Sends a request to the example, with these files in the place of its own. */
  | {
      readonly type: 'run';
      readonly request: LiveRequest;
      readonly conditions: Conditions;
      readonly overrides: CompiledFiles;
    };

/** What a runtime worker says to the page. */
export type FromWorker =
  | { readonly type: 'loaded' }
  /** The run begins: from here on the time counts. */
  | { readonly type: 'running' }
  /** A step began, or one that began is over: `index` is its place. */
  | { readonly type: 'step'; readonly index: number; readonly step: RunStep }
  | {
      readonly type: 'answer';
      readonly answer: LiveAnswer;
      readonly startMs: number;
      readonly answerMs: number;
    }
  | { readonly type: 'failure'; readonly failure: LiveFailure };

/** What the page says to the frame. */
export type ToFrame =
  | { readonly type: 'keep'; readonly name: string; readonly text: string }
  /** Starts a worker with kept texts, one after the other. */
  | { readonly type: 'start'; readonly worker: number; readonly names: readonly string[] }
  | { readonly type: 'send'; readonly worker: number; readonly message: unknown }
  | { readonly type: 'stop'; readonly worker: number };

/** What the frame says to the page. */
export type FromFrame =
  | { readonly type: 'message'; readonly worker: number; readonly message: unknown }
  /** The worker failed on its own, or said too much and was stopped. */
  | {
      readonly type: 'ended';
      readonly worker: number;
      readonly reason: 'crash' | 'flood';
      readonly message: string;
    };

const file = objectOf({ code: isText, mappings: optional(isText) });
const texts = recordOf(isText);
const request = objectOf({ method: isText, url: isText, headers: optional(texts), body: optional(isText) });
const conditions = objectOf({ upstream: oneOf(...UPSTREAM_MODES), cache: oneOf(...CACHE_STATES) });
const example = objectOf({ name: isText, entry: isText, files: recordOf(file), env: texts });

/** Checks what a worker gets. */
export const isToWorker: Check<ToWorker> = anyOf(
  objectOf({ type: oneOf('load'), example }),
  objectOf({ type: oneOf('run'), request, conditions, overrides: recordOf(file) }),
);

const service = { service: isText, method: isText };
const traffic = { method: isText, path: isText, query: isText, headers: texts, body: isAnything };
const response = anyOf(
  objectOf({ status: isNumber, headers: texts, body: isAnything }),
  objectOf({ failure: isText }),
);
const credentials = oneOf('caller', 'integration', 'none');

const step = anyOf(
  objectOf({ kind: oneOf('call'), ...service, arguments: listOf(isAnything) }),
  objectOf({ kind: oneOf('emission'), ...service, value: isAnything }),
  objectOf({
    kind: oneOf('error'),
    ...service,
    error: objectOf({ name: isText, status: optional(isNumber), message: isText }),
  }),
  objectOf({ kind: oneOf('log'), level: isText, context: isText, message: isText }),
  objectOf({ kind: oneOf('http'), credentials, request: objectOf(traffic), response }),
  objectOf({
    kind: oneOf('graphql'),
    credentials,
    operation: isText,
    document: isText,
    variables: isAnything,
    response,
  }),
  objectOf({
    kind: oneOf('sql'),
    statement: isText,
    parameters: listOf(isAnything),
    response: anyOf(
      objectOf({ columns: listOf(isText), rows: listOf(listOf(isAnything)) }),
      objectOf({ failure: isText }),
    ),
  }),
  objectOf({
    kind: oneOf('cache'),
    command: oneOf('get', 'set', 'del'),
    key: isText,
    outcome: oneOf('hit', 'miss', 'done', 'failed'),
    value: optional(isText),
    expiresAfter: optional(isNumber),
    failure: optional(isText),
  }),
) as Check<RunStep>;

const place = objectOf({ file: isText, line: isNumber, column: isNumber });
const failure = objectOf({
  kind: oneOf('error', 'timeout', 'flood', 'crash'),
  during: oneOf('load', 'start', 'request'),
  name: isText,
  message: isText,
  places: listOf(place),
});

/** Checks what a worker says: code of a reader may have said it. */
export const isFromWorker: Check<FromWorker> = anyOf(
  objectOf({ type: oneOf('loaded') }),
  objectOf({ type: oneOf('running') }),
  objectOf({ type: oneOf('step'), index: isNumber, step }),
  objectOf({
    type: oneOf('answer'),
    answer: objectOf({ status: isNumber, headers: texts, body: isText }),
    startMs: isNumber,
    answerMs: isNumber,
  }),
  objectOf({ type: oneOf('failure'), failure }),
);

/** Checks what the frame gets. */
export const isToFrame: Check<ToFrame> = anyOf(
  objectOf({ type: oneOf('keep'), name: isText, text: isText }),
  objectOf({ type: oneOf('start'), worker: isNumber, names: listOf(isText) }),
  objectOf({ type: oneOf('send'), worker: isNumber, message: isAnything }),
  objectOf({ type: oneOf('stop'), worker: isNumber }),
);

/** Checks what the frame says. */
export const isFromFrame: Check<FromFrame> = anyOf(
  objectOf({ type: oneOf('message'), worker: isNumber, message: isAnything }),
  objectOf({ type: oneOf('ended'), worker: isNumber, reason: oneOf('crash', 'flood'), message: isText }),
);
