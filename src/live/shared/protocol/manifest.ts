import type { Surrounding } from './messages';

/** Where the built files of the live examples are: site paths, base URL not included. All are named by what is in them. */
export interface LiveManifest {
  /** The document of the frame. */
  readonly frame: string;
  /** Programs of the workers, by name: `runtime`, and what some examples need besides. */
  readonly packs: Readonly<Record<string, string>>;
  readonly examples: Readonly<Record<string, LiveExampleFiles>>;
}

/** What an example is made of. */
export interface LiveExampleFiles {
  /** JSON of a `LiveExample`. */
  readonly file: string;
  /** Names in {@link LiveManifest.packs}, in the order in which they are started. */
  readonly packs: readonly string[];
  /** What its services ask, and a reader can make fail. */
  readonly asks: readonly Surrounding[];
  /** Path and query of the request that the playground begins with. */
  readonly url: string;
  /** Its id in the editor. */
  readonly editor: string;
  readonly download: LiveDownload;
}

/** What a reader takes home of an example. */
export interface LiveDownload {
  /** Folder below `examples/` of the package: what its files are called by in the editor. */
  readonly package: string;
  /** JSON of the texts, by path in the download. */
  readonly file: string;
}
