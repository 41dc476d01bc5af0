import { commentStyleOf, commentText, isLintComment, type CommentStyle } from './comment-styles';

/** One opened and closed part of a region: the lines between its markers, one-based and inclusive. */
export interface RegionPart {
  readonly first: number;
  readonly last: number;
  /** Line of the opening marker. */
  readonly marker: number;
}

/** A named region; a name that opens several times has several parts, in file order. */
export interface Region {
  readonly name: string;
  readonly parts: readonly RegionPart[];
}

/** A mistake in a file's markers. `line` is the marker's, `other` the marker it collides with. */
export interface RegionProblem {
  readonly name:
    'region-unnamed' | 'region-reopened' | 'region-unopened' | 'region-unclosed' | 'region-empty';
  readonly region: string;
  readonly line: number;
  readonly other?: number;
}

/** A parsed file: its lines as they are, which of them a reader sees, and its regions. */
export interface RegionFile {
  readonly lines: readonly string[];
  /** Parallel to `lines`: `false` for markers and lint comments, which no page shows. */
  readonly visible: readonly boolean[];
  readonly style: CommentStyle | undefined;
  readonly regions: ReadonlyMap<string, Region>;
  readonly problems: readonly RegionProblem[];
}

const MARKER = /^#(end)?region\b\s*(.*)$/;

/**
 * Reads the `#region name` … `#endregion name` markers of a file, in the comment style of its ending.
 *
 * @param path decides the comment style; a format without comments has no regions
 * @param text the file, any line ending, with or without a byte order mark
 */
export function parseRegions(path: string, text: string): RegionFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const style = commentStyleOf(path);
  const visible = lines.map(() => true);
  const problems: RegionProblem[] = [];
  const parts = new Map<string, RegionPart[]>();
  if (!style) return { lines, visible, style, regions: new Map(), problems };

  const open = new Map<string, number>();
  lines.forEach((content, index) => {
    const line = index + 1;
    if (isLintComment(content, style)) visible[index] = false;
    const marker = MARKER.exec(commentText(content, style) ?? '');
    if (!marker) return;
    visible[index] = false;
    const region = marker[2] ?? '';
    const opened = open.get(region);
    if (region === '') {
      problems.push({ name: 'region-unnamed', region, line });
    } else if (!marker[1]) {
      if (opened === undefined) open.set(region, line);
      else problems.push({ name: 'region-reopened', region, line, other: opened });
    } else if (opened === undefined) {
      problems.push({ name: 'region-unopened', region, line });
    } else {
      open.delete(region);
      const known = parts.get(region) ?? [];
      parts.set(region, [...known, { first: opened + 1, last: line - 1, marker: opened }]);
    }
  });
  for (const [region, line] of open) problems.push({ name: 'region-unclosed', region, line });
  problems.push(...findEmpty(parts, lines, visible));
  const regions = [...parts].map(([name, list]) => [name, { name, parts: list }] as const);
  return { lines, visible, style, regions: new Map(regions), problems };
}

function findEmpty(
  parts: ReadonlyMap<string, readonly RegionPart[]>,
  lines: readonly string[],
  visible: readonly boolean[],
): RegionProblem[] {
  return [...parts].flatMap(([region, list]) =>
    list
      .filter(
        ({ first, last }) => !lines.slice(first - 1, last).some((l, i) => visible[first - 1 + i] && l.trim()),
      )
      .map(({ marker }) => ({ name: 'region-empty' as const, region, line: marker })),
  );
}
