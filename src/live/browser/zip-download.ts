import { strToU8, zipSync } from 'fflate';

/** Texts by path. */
type Texts = Readonly<Record<string, string>>;

/** What goes into a zip. */
export interface ZipOrder {
  /** The package's folder below `examples/`; what the zip's one folder is called. */
  readonly package: string;
  /** The download as it was built. */
  readonly files: Texts;
  /** What the reader changed, by path below `examples/`. */
  readonly edits: Texts;
}

/**
 * Packs a download, with a reader's edits in the place of what they replace.
 *
 * @returns the bytes of the zip; everything is in one folder
 * @throws Error for an edit of a file that the download does not have: it would be lost
 */
export function zipDownload({ package: folder, files, edits }: ZipOrder): Uint8Array<ArrayBuffer> {
  const texts = new Map(Object.entries(files));
  for (const [file, text] of Object.entries(edits)) {
    const own = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
    if (own === undefined || !texts.has(own)) throw new Error(`${file} is no file of the download`);
    texts.set(own, text);
  }
  const packed = [...texts].map(([file, text]) => [`${folder}/${file}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { level: 9 });
}
