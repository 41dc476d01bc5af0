import type { RegionFile, RegionPart } from './parse-regions';

/** What a page shows of a file, and where each line of it stands in that file. */
export interface ShownText {
  /** Lines joined by `\n`, without a final line break. */
  readonly text: string;
  /** Parallel to the text's lines: one-based line in the file; 0 for the `// …` line that joins two parts. */
  readonly lineMap: readonly number[];
  /** Whether parts that do not touch in the file were joined. */
  readonly isExcerpt: boolean;
}

interface Line {
  readonly number: number;
  readonly content: string;
}

/** The whole file as shown: markers and lint comments gone, blank lines at both ends trimmed. */
export function showFile(file: RegionFile): ShownText {
  const lines = visibleLines(file, { first: 1, last: file.lines.length });
  return toShownText(lines, false);
}

/** A region as shown: its parts dedented together and joined by a comment line with an ellipsis. */
export function showRegion(file: RegionFile, parts: readonly RegionPart[]): ShownText {
  const groups = parts.map((part) => visibleLines(file, part)).filter((group) => group.length > 0);
  const indent = commonIndent(groups.flat());
  const dedented = groups.map((group) =>
    group.map(({ number, content }) => ({ number, content: content.slice(indent.length) })),
  );
  const lines = dedented.flatMap((group, index) => {
    const before = dedented[index - 1]?.at(-1);
    if (!before) return group;
    // The deeper neighbour's depth: what is left out lies inside the block that is still open.
    const depth = [before, group[0]].map((line) => /^\s*/.exec(line?.content ?? '')?.[0] ?? '');
    const { open, close } = file.style ?? { open: '//', close: '' };
    const indentation = depth.reduce((a, b) => (b.length > a.length ? b : a));
    return [{ number: 0, content: `${indentation}${open} …${close && ` ${close}`}` }, ...group];
  });
  return toShownText(lines, groups.length > 1);
}

/** Removes the white space that all non-blank lines of a text share at their start. */
export function dedent(text: string): string {
  const lines = text.split('\n').map((content) => ({ number: 0, content }));
  const indent = commonIndent(lines);
  return lines.map(({ content }) => content.slice(indent.length)).join('\n');
}

function visibleLines(file: RegionFile, { first, last }: Pick<RegionPart, 'first' | 'last'>): Line[] {
  const lines = file.lines
    .slice(first - 1, last)
    .map((content, index) => ({ number: first + index, content: content.trim() === '' ? '' : content }))
    .filter(({ number }) => file.visible[number - 1]);
  const start = lines.findIndex(({ content }) => content !== '');
  const end = lines.findLastIndex(({ content }) => content !== '');
  return collapseGaps(lines.slice(Math.max(start, 0), end + 1));
}

/** A marker between two blank lines leaves a double gap behind; nobody wrote that gap, so it becomes one line. */
function collapseGaps(lines: Line[]): Line[] {
  return lines.filter(({ number, content }, index) => {
    const before = lines[index - 1];
    return content !== '' || before?.content !== '' || before.number === number - 1;
  });
}

function commonIndent(lines: readonly Line[]): string {
  const indents = lines
    .filter(({ content }) => content.trim() !== '')
    .map(({ content }) => /^[ \t]*/.exec(content)?.[0] ?? '');
  return indents.reduce((shared, indent) => {
    let length = 0;
    while (length < shared.length && shared[length] === indent[length]) length += 1;
    return shared.slice(0, length);
  }, indents[0] ?? '');
}

function toShownText(lines: readonly Line[], isExcerpt: boolean): ShownText {
  return {
    text: lines.map(({ content }) => content).join('\n'),
    lineMap: lines.map(({ number }) => number),
    isExcerpt,
  };
}
