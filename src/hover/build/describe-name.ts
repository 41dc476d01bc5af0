import type ts from 'typescript';
import type { HoverText } from '../../contract/hover';
import { typescript } from '../../snippets';

/** Tags that say something to whoever reads; the others are for tools. */
const SHOWN = new Set(['param', 'returns', 'throws', 'deprecated', 'see']);
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
  { displayParts, documentation, tags = [] }: ts.QuickInfo,
  root: string,
): HoverText | undefined {
  const signature = shorten(withoutPlaces(textOf(displayParts), root));
  if (signature === '') return undefined;
  const about = wordsOf(documentation);
  const lines = tags
    .filter(({ name }) => SHOWN.has(name))
    .map(({ name, text }) => `@${name} ${wordsOf(text)}`.trim())
    // Of a parameter, the words are those of its tag.
    .filter((line) => about === '' || !(line.startsWith('@param') && line.endsWith(about)));
  const words = [about.replace(/^- /, ''), lines.join('\n')].filter(Boolean).join('\n\n');
  return words === '' ? [signature] : [signature, withoutPlaces(words, root)];
}

/** A doc comment's text, without what only TypeDoc understands. */
const wordsOf = (parts: readonly ts.SymbolDisplayPart[] | undefined): string =>
  textOf(parts)
    .replaceAll(/\{@includeCode [^}]*\}/g, '')
    .trim();

/** The parts joined; of `{@link name}` the name alone, since nothing in a popup can be followed. */
function textOf(parts: readonly ts.SymbolDisplayPart[] = []): string {
  const isBrace = ({ kind }: ts.SymbolDisplayPart) => kind === 'link';
  return typescript()
    .displayPartsToString(parts.filter((part) => !isBrace(part)))
    .replaceAll('\r\n', '\n')
    .trim();
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
