import type ts from 'typescript';
import { docsOf } from './docs';
import type { FileHost } from './host';
import type { Definition, Hover, Place, Renaming } from './messages';

/** How much of a declaration a hover tells, in characters: what a GraphQL document asks for and answers, whole. */
const SIGNATURE_LENGTH = 4_000;

const PACKAGE = /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** What is known of the name at a position. */
export function hoverAt(
  compiler: typeof ts,
  service: ts.LanguageService,
  path: string,
  position: number,
): Hover | null {
  const info = service.getQuickInfoAtPosition(path, position, SIGNATURE_LENGTH);
  if (!info) return null;
  const { start, length } = info.textSpan;
  return {
    from: start,
    to: start + length,
    signature: compiler.displayPartsToString(info.displayParts),
    text: docsOf(info.documentation, info.tags),
  };
}

/** Where the name at a position is declared; a place in the example goes before one in a package. */
export function definitionAt(
  host: FileHost,
  service: ts.LanguageService,
  path: string,
  position: number,
): Definition | null {
  const found = service.getDefinitionAtPosition(path, position) ?? [];
  const [place] = found.flatMap(({ fileName, textSpan }) => placeOf(host, fileName, textSpan) ?? []);
  if (place) return place;
  const [outside] = found;
  return outside ? { package: PACKAGE.exec(outside.fileName)?.[1] ?? 'typescript' } : null;
}

/** Every place that a rename of the name at a position changes. */
export function renamingAt(
  host: FileHost,
  service: ts.LanguageService,
  path: string,
  position: number,
): Renaming {
  const preferences = { providePrefixAndSuffixTextForRename: true };
  const info = service.getRenameInfo(path, position, preferences);
  if (!info.canRename) return { refused: info.localizedErrorMessage };
  const places = (service.findRenameLocations(path, position, false, false, preferences) ?? []).map(
    ({ fileName, textSpan, prefixText: prefix = '', suffixText: suffix = '' }) => {
      const place = placeOf(host, fileName, textSpan);
      return place && { ...place, prefix, suffix };
    },
  );
  const own = places.filter((place) => place !== undefined);
  if (own.length < places.length) return { refused: 'This name belongs to a package.' };
  return { name: info.displayName, places: own };
}

function placeOf(host: FileHost, path: string, { start, length }: ts.TextSpan): Place | undefined {
  const file = host.fileOf(path);
  return file === undefined ? undefined : { file, from: start, to: start + length };
}
