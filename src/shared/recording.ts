/** Props of the `Run` component. A page writes `<Run name="…" />`; the remark plugin adds the others. */
export interface RunProps {
  /** Name of the recorded run. */
  readonly name: string;
  /** JSON of `RecordedRun`. */
  readonly trace: string;
  /** Its anchor on the page, without `#`. */
  readonly anchor?: string;
  /** JSON of `SnippetEvidence`. */
  readonly evidence: string;
}

/** Anything that JSON can hold. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** An HTTP request of a recorded run. */
export interface RunRequest {
  readonly method: string;
  /** Path without the query, for instance `/notifications`. */
  readonly path: string;
  /** As it stands in the URL, without `?`; empty where there is none. */
  readonly query: string;
  /** Those that decide the answer; the value of `authorization` is never recorded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
}

/** An HTTP answer of a recorded run. */
export interface RunResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, else the text; absent where the answer has no body. */
  readonly body?: JsonValue;
}

/** Why an upstream system gave no answer: the code or name of the error. */
export interface RunFailure {
  readonly failure: string;
}

/** Whose authorization went along with a request to an upstream system. */
export type RunCredentials = 'caller' | 'integration' | 'none';

/** The service is called, emits, fails or writes into the log. */
type ServiceStep =
  | {
      readonly kind: 'call';
      /** Class name. */
      readonly service: string;
      readonly method: string;
      readonly arguments: readonly JsonValue[];
    }
  | {
      readonly kind: 'emission';
      readonly service: string;
      readonly method: string;
      /** Absent where it emits `undefined`. */
      readonly value?: JsonValue;
    }
  | {
      readonly kind: 'error';
      readonly service: string;
      readonly method: string;
      readonly error: { readonly name: string; readonly status?: number; readonly message: string };
    }
  | { readonly kind: 'log'; readonly level: string; readonly context: string; readonly message: string };

/** An upstream system is asked. Stands where the question was sent; the answer may have come after later steps. */
type UpstreamStep =
  | {
      readonly kind: 'http';
      readonly credentials: RunCredentials;
      readonly request: RunRequest;
      readonly response: RunResponse | RunFailure;
    }
  | {
      readonly kind: 'graphql';
      readonly credentials: RunCredentials;
      /** Name of the operation, for instance `TicketList`. */
      readonly operation: string;
      readonly document: string;
      readonly variables: JsonValue;
      /** Status and, of a GraphQL answer, `data` and `errors`. */
      readonly response: RunResponse | RunFailure;
    }
  | {
      readonly kind: 'sql';
      readonly statement: string;
      readonly parameters: readonly JsonValue[];
      readonly response:
        | { readonly columns: readonly string[]; readonly rows: readonly (readonly JsonValue[])[] }
        | RunFailure;
    }
  | {
      readonly kind: 'cache';
      readonly command: 'get' | 'set' | 'del';
      readonly key: string;
      /** `failed` where the cache gave an error. */
      readonly outcome: 'hit' | 'miss' | 'done' | 'failed';
      /** What was read or kept, as the cache holds it. */
      readonly value?: string;
      /** Seconds until a kept value expires. */
      readonly expiresAfter?: number;
      /** Name of the error of a command that failed. */
      readonly failure?: string;
    };

export type RunStep = ServiceStep | UpstreamStep;

/** What a test saw of one request to a host: a file below `evidence/recordings/`. */
export interface RecordedRun {
  /** Raised when the shape of the file changes. */
  readonly version: 1;
  /** Path of the file below `evidence/recordings/`, without its ending: `helpdesk/notification-list`. */
  readonly name: string;
  /** One sentence: what can be seen in it. */
  readonly title: string;
  /** The host's composition, as `npm run host -- NAME` takes it. */
  readonly composition: string;
  /** What was arranged before the request; absent where everything works and nothing is cached. */
  readonly given?: {
    /** One sentence. */
    readonly text: string;
    /** How the helpdesk was told to fail. */
    readonly fault?: JsonValue;
    /** Requests that were sent before, `GET /path?query`. */
    readonly before?: readonly string[];
    /** The cache cannot be reached. */
    readonly cacheDown?: boolean;
  };
  readonly request: RunRequest;
  /** In the order in which they began. */
  readonly steps: readonly RunStep[];
  readonly response: RunResponse;
}
