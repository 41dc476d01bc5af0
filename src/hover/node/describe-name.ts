import type ts from 'typescript';
import type { HoverText } from '../../shared/hover';
import { readTags, readWords } from '../../shared/doc-comment';

/** Folders above a package: nobody's business, and different on each machine. */
const ABOVE_PACKAGE = /(?:[A-Za-z]:)?\/[^"'\n]*\/node_modules\//g;
/** The folder in which a fence is compiled, which nobody sees. */
const FENCE_FOLDER = /\.fences\/[^/"'\n]+\//g;
/** What a popup holds, and a reader reads; types of a database table go on for pages. */
const MAX_LINES = 16;
const MAX_LENGTH = 800;

/**
 * Quick info as plain text: what an editor shows.
 *
 * @param root absolute folder of the project, which no text may name
 * @returns `undefined` where there is nothing to say
 */
export function describeName(
  { displayParts = [], documentation, tags }: ts.QuickInfo,
  root: string,
): HoverText | undefined {
  const declared = displayParts
    .map(({ text }) => text)
    .join('')
    .replaceAll('\r\n', '\n');
  const signature = shorten(withoutPlaces(declared.trim(), root));
  if (signature === '') return undefined;
  const about = readWords(documentation);
  const lines = readTags(tags)
    // Of a parameter, the words are those of its tag.
    .filter((line) => about === '' || !(line.startsWith('@param') && line.endsWith(about)));
  const words = [about.replace(/^- /, ''), lines.join('\n')].filter(Boolean).join('\n\n');
  return words === '' ? [signature] : [signature, withoutPlaces(words, root)];
}

function shorten(signature: string): string {
  const lines = signature.split('\n');
  const kept = lines.slice(0, MAX_LINES).join('\n').slice(0, MAX_LENGTH);
  return kept === signature ? signature : `${kept.trimEnd()} …`;
}

function withoutPlaces(text: string, root: string): string {
  const folder = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  return text.replaceAll(ABOVE_PACKAGE, '').replaceAll(folder, '').replaceAll(FENCE_FOLDER, '');
}
