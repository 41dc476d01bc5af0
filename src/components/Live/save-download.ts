import type { LiveSession } from '../../live/browser/session';
import type { Files } from '../../live/worker/typescript';
import { zipDownload } from '../../live/browser/zip-download';

/** How long the browser may take to begin with a file that it was given, in milliseconds. */
const KEPT_MS = 60_000;

/**
 * Gives the reader an example as a zip.
 *
 * @param edits - what they changed, by path below `examples/`
 * @returns what they are told
 * @throws Error when the files cannot be fetched
 */
export async function saveDownload(session: LiveSession, example: string, edits: Files): Promise<string> {
  const { download } = session.about(example);
  const bytes = zipDownload({ package: download.package, files: await session.download(example), edits });
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${download.package}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  const count = Object.keys(edits).length;
  const what =
    count === 0 ? 'as it is here' : `with your changes to ${count === 1 ? 'a file' : `${count} files`}`;
  return `${link.download} has the package, ${what}. Unpack it, then run npm install and npm test.`;
}
