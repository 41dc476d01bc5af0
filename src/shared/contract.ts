/**
 * What crosses the border between the Node side (engine, plugins) and the browser side (components, theme).
 * Types only: nothing here may run, so that either side can import it.
 */

/** A compiler message shown under the fence that declares it with `errors=`. */
export interface ShownDiagnostic {
  /** One-based line within the code shown on the page. */
  readonly line: number;
  /** One-based column within that line, in UTF-16 code units. */
  readonly column: number;
  /** The code as tsc prints it, for instance `TS2741`. */
  readonly code: string;
  /** The whole message; chained messages are indented lines of their own. */
  readonly message: string;
}

/**
 * What proves a snippet, the strongest first: its output is what a recorded run gave; tests executed each executable
 * line in it; TypeScript accepts its whole file; it was read and its parts exist; nothing looked at it.
 */
export type SnippetLevel = 'matched' | 'ran' | 'compiled' | 'checked' | 'unchecked';

/** Why a snippet has its level, where the level alone does not say. */
export type LevelReason =
  /** Nothing in it is executable: types, constants, re-exports. */
  | 'types-only'
  /** Tests execute a part of it. */
  | 'partly-run'
  /** What is known of it belongs to another state of the code, the tests or the dependencies. */
  | 'outdated'
  /** Code of the page itself, which no test runs. */
  | 'on-page'
  /** Refused by the compiler, as it should be. */
  | 'refused'
  | 'json'
  | 'commands'
  /** Commands for somewhere else. */
  | 'norun'
  /** A file of an example that is no TypeScript. */
  | 'by-example'
  /** Output, pictures, differences: no language that can be checked. */
  | 'shown';

/** The tests of one file that ran a snippet. */
export interface RanBy {
  /** Test file, below `examples/`. */
  readonly spec: string;
  /** How many of its tests did; 0 where only its set-up did. */
  readonly count: number;
  /** The first of them. */
  readonly names: readonly string[];
}

/** A snippet's level with what it rests on. */
export interface SnippetEvidence {
  readonly level: SnippetLevel;
  readonly reason?: LevelReason;
  /** Some of the tests that executed it, the nearest file first. */
  readonly tests?: readonly RanBy[];
  /** How many more test files did. */
  readonly moreFiles?: number;
  /** Lines that no test executed, as they read. */
  readonly missed?: readonly string[];
}

/** The snippets of one guide: a part of the page that lists them all. */
export interface VerifiedGuide {
  readonly title: string;
  readonly permalink: string;
  readonly snippets: readonly (SnippetEvidence & {
    /** What it is called: its title, or what it shows. */
    readonly name: string;
    /** Anchor on the guide's page, without `#`. */
    readonly anchor: string;
    /** Site path of its source, base URL not included. */
    readonly sourcePath?: string;
  })[];
}

/** What the whole site was verified with. */
export interface VerificationBasis {
  /** Version of `@o2s/framework`. */
  readonly framework: string;
  /** Short hash of the commit; absent where the site was built without one, or from files that differ from it. */
  readonly commit?: string;
}

/**
 * What code does with a version of the framework: it compiles; it names a module, an entry point or an export that the
 * version does not have; the compiler refuses it otherwise; it compiles, but examples that it imports do not.
 */
export type FrameworkOutcome = 'ok' | 'absent' | 'failed' | 'imports';

/** Why a snippet does not work with some versions. */
export interface FrameworkBreak {
  /** Versions with the same verdict. */
  readonly versions: readonly string[];
  readonly outcome: Exclude<FrameworkOutcome, 'ok'>;
  /** What is not there, files that do not compile, or the compiler's first message, shortened. */
  readonly reasons: readonly string[];
  /** How many more there are. */
  readonly more?: number;
}

/** What a snippet does with each published version of the framework. */
export interface SnippetFrameworks {
  /** The set of those that it works with. */
  readonly works: readonly string[];
  readonly breaks: readonly FrameworkBreak[];
}

/** That, or why there is no such thing: it uses no framework, or has changed since the versions were checked. */
export type FrameworkVerdict = SnippetFrameworks | 'independent' | 'outdated';

/** The page of framework versions. Arrays without names of their own follow the order of `versions`. */
export interface FrameworkMatrix {
  readonly versions: readonly string[];
  /** Of the snippets on the pages. */
  readonly counts: Readonly<Record<FrameworkOutcome, readonly number[]>>;
  /** Snippets that have changed since, and are not counted. */
  readonly outdated: number;
  /** Entry points, modules and other exports; whether each version has them. */
  readonly contents: readonly {
    readonly kind: 'entry' | 'module' | 'export';
    readonly name: string;
    /** The number of methods of a module, else 1; 0 where the version does not have it. */
    readonly has: readonly number[];
    /** Methods of a module that some versions with the module lack, by the versions that have them. */
    readonly differences: readonly {
      readonly versions: readonly string[];
      readonly methods: readonly string[];
    }[];
  }[];
  /** Guides with a snippet that does not work with every version, in sidebar order. */
  readonly guides: readonly {
    readonly title: string;
    readonly permalink: string;
    readonly snippets: readonly {
      readonly name: string;
      /** Anchor on the guide's page, without `#`. */
      readonly anchor: string;
      readonly outcomes: readonly FrameworkOutcome[];
      /** The `id` of the code in `broken`; absent where only its imports fail. */
      readonly code?: string;
    }[];
  }[];
  /** Examples and fences that the compiler refuses with some version. */
  readonly broken: readonly {
    readonly id: string;
    /** Path below `examples/`, or the page of a fence. */
    readonly name: string;
    /** Site path to look at it, base URL not included; absent where no page shows it. */
    readonly path?: string;
    readonly failures: readonly {
      readonly versions: readonly string[];
      /** Of the file; absent for a fence, which may hide lines. */
      readonly line?: number;
      /** `TS2305` */
      readonly code: string;
      readonly message: string;
      /** What the versions do not have. */
      readonly absent?: string;
    }[];
  }[];
}

/**
 * Props of the `Snippet` component. The remark plugin wraps every checked fence in
 * `<Snippet …><CodeBlock/></Snippet>`; values are strings where MDX needs attributes, JSON where marked.
 */
export interface SnippetProps {
  /** What proves the code: a region or a whole file of an example, a part of a JSON file, or a checked inline fence. */
  readonly kind: 'region' | 'file' | 'pointer' | 'inline' | 'run';
  /** What the head of the frame says: the fence's `title=`, or the path in the package. */
  readonly title?: string;
  /** Path below `examples/`, with `/`; absent on inline fences. */
  readonly file?: string;
  /** Region name (`kind: 'region'`) or JSON Pointer (`kind: 'pointer'`). */
  readonly part?: string;
  /** Site path of the file's page with the region's anchor, base URL not included. */
  readonly sourcePath?: string;
  /** The first exported symbol that the code declares, as the API reference names it. */
  readonly symbol?: string;
  /** Site path of that symbol in the API reference, base URL not included. */
  readonly symbolPath?: string;
  /** Absolute link into the repository; only where the site is configured with one. */
  readonly repositoryUrl?: string;
  /** The import declarations that a region needs, one below the other; absent where it needs none. */
  readonly imports?: string;
  /** Present where the code joins parts of a file that do not touch. */
  readonly excerpt?: 'true';
  /** The request of a recorded run (`kind: 'run'`), for instance `GET /notifications?limit=2`. */
  readonly request?: string;
  /** The status that it was answered with, where the snippet shows that answer. */
  readonly status?: string;
  /** JSON of `ShownDiagnostic[]`, on fences with `errors=`. */
  readonly diagnostics?: string;
  /** Its anchor on the page, without `#`. */
  readonly anchor?: string;
  /** JSON of `SnippetEvidence`. */
  readonly evidence?: string;
  /** JSON of `FrameworkVerdict`, on TypeScript. */
  readonly frameworks?: string;
}

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

/** A region of an example file, in lines of the text that its source page shows. */
export interface SourceRegion {
  readonly name: string;
  /** One-based, inclusive. A region that was opened several times has several spans. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
}

/** One shown example file: the data of its page and of the whole-file dialog. */
export interface SourceFile {
  /** Path below `examples/`, with `/`. */
  readonly path: string;
  /** The whole file, region markers and lint comments stripped, without a final line break. */
  readonly text: string;
  /** Prism language. */
  readonly language: string;
  /** Site path of the file's page, base URL not included: `/source/helpdesk/src/integration-ts`. */
  readonly sourcePath: string;
  readonly regions: readonly SourceRegion[];
  /** The pages that show a part of it, in sidebar order where known. */
  readonly shownBy: readonly { readonly title: string; readonly permalink: string }[];
  readonly repositoryUrl?: string;
}

/** One thing a search can find. Made from guides, source of the API reference alike. */
export interface SearchRecord {
  /** Unique: the site path with its anchor, base URL not included. */
  readonly url: string;
  readonly kind: 'guide' | 'section' | 'symbol';
  /** Page title, section heading, or the symbol's qualified name (`Notifications.Service`). */
  readonly title: string;
  /** Names that must match exactly: identifiers, for symbols also the unqualified name and class name. */
  readonly names: readonly string[];
  /** Breadcrumb to show under the title: page title for sections, module for symbols. */
  readonly trail: string;
  /** Plain text: of the section, or the summary of the symbol's doc comment. */
  readonly text: string;
  /** Code of the section, names of the symbol's members: searched, but not shown. */
  readonly code?: string;
  /** Factor on a hit's score, 1 by default; less for what should stand below its like. */
  readonly weight?: number;
  /** For symbols: class, function, interface, variable, method … */
  readonly symbolKind?: string;
}

/** A guide as the site knows it. */
export interface GuidePage {
  /** Page from the project's root: `docs/quick-start.mdx`. */
  readonly source: string;
  readonly title: string;
  readonly permalink: string;
}
