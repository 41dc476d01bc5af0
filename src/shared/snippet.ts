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
