/**
 * What the editor of the examples fetches: the files that Node builds and the browser reads.
 */

/** Where the files of the editor are. Addresses are below the site's base URL: `live/typescript.1a2b3c4d.js`. */
export interface EditorManifest {
  /** The TypeScript compiler, a classic script. */
  readonly compiler: string;
  /** The worker that holds the compiler, a classic script. */
  readonly worker: string;
  /** Every example that can be edited, in the order in which readers choose. */
  readonly examples: readonly EditorManifestExample[];
}

/** One example that can be edited. */
export interface EditorManifestExample {
  /** `helpdesk/notifications` */
  readonly id: string;
  readonly title: string;
  /** Folder below `examples/`, whose files can be edited. */
  readonly package: string;
  /** Address of `EditorDeclarations`. */
  readonly declarations: string;
  /** Address of `EditorSources`. */
  readonly sources: string;
}

/** What an example is compiled with and against. */
export interface EditorDeclarations {
  /** `compilerOptions`, as `tsconfig.json` has them. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Declarations and `package.json` files by path, where `/` is the project: `/node_modules/rxjs/package.json`. */
  readonly files: Readonly<Record<string, string>>;
  /** The one of `files` in which gql.tada looks up what a GraphQL document says. The editor writes it. */
  readonly documents?: string;
}

/** The files of an example by path below `examples/`; those of its module first. */
export type EditorSources = Readonly<Record<string, string>>;
