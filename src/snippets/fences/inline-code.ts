/** A file made from an inline fence. */
export interface InlineFile {
  /** Path relative to the package's `src`, `fence.ts` by default. */
  readonly path: string;
  readonly text: string;
  /** Parallel to the text's lines: zero-based line in the fence's body. */
  readonly lineMap: readonly number[];
}

export interface InlineCode {
  readonly files: readonly InlineFile[];
  /** What the page shows: the body without what the cuts hide. */
  readonly shown: string;
  /** Parallel to the shown lines: zero-based line in the body. */
  readonly shownMap: readonly number[];
  /** Zero-based body lines whose cut cannot be followed, with the reason. */
  readonly mistakes: readonly { readonly line: number; readonly message: string }[];
}

const FILENAME = /^\s*\/\/\s*@filename:\s*(\S+)\s*$/i;
const CUT = /^\s*\/\/\s*---cut(-before|-after|-start|-end)?---\s*$/;
/** Letters, digits, dots and dashes in segments: nothing that could leave the package's folder. */
const SAFE_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w@-][\w.@-]*(?:\/[\w@-][\w.@-]*)*\.[cm]?tsx?$/;

/**
 * Splits an inline fence into the files to compile and the lines to show, with Twoslash's notation:
 * `// @filename: a.ts` starts a file; `// ---cut---` (or `---cut-before---`) hides everything above it,
 * `// ---cut-after---` everything below, `---cut-start---` … `---cut-end---` what is between.
 *
 * @param body the fence's lines joined by `\n`
 * @param ending ending of the default file, `ts` or `tsx`
 * @see https://twoslash.netlify.app/refs/notations for the notation
 */
export function splitInlineCode(body: string, ending: 'ts' | 'tsx'): InlineCode {
  const lines = body.split('\n');
  const mistakes: { line: number; message: string }[] = [];
  const hidden = lines.map(() => false);
  let cutStart: number | undefined;
  let cutAfter: number | undefined;
  const hide = (from: number, to: number) => hidden.fill(true, from, to);

  const files: { path: string; text: string[]; lineMap: number[] }[] = [
    { path: `fence.${ending}`, text: [], lineMap: [] },
  ];
  lines.forEach((content, line) => {
    const cut = CUT.exec(content);
    if (cut) {
      hide(line, line + 1);
      if (!cut[1] || cut[1] === '-before') hide(0, line);
      else if (cut[1] === '-after') cutAfter ??= line;
      else if (cut[1] === '-start') {
        if (cutStart !== undefined) mistakes.push({ line, message: 'a cut starts inside another one' });
        cutStart = line;
      } else if (cutStart === undefined) {
        mistakes.push({ line, message: 'a cut ends that did not start' });
      } else {
        hide(cutStart, line);
        cutStart = undefined;
      }
      return;
    }
    const name = FILENAME.exec(content)?.[1];
    if (name !== undefined) {
      if (!SAFE_PATH.test(name)) {
        mistakes.push({ line, message: `"${name}" is not the path of a TypeScript file inside the package` });
      } else if (files.some(({ path, text }) => path === name && text.length > 0)) {
        mistakes.push({ line, message: `the file "${name}" starts twice` });
      }
      files.push({ path: name, text: [], lineMap: [] });
      return;
    }
    const file = files.at(-1);
    file?.text.push(content);
    file?.lineMap.push(line);
  });
  if (cutStart !== undefined) mistakes.push({ line: cutStart, message: 'a cut starts that does not end' });
  if (cutAfter !== undefined) hide(cutAfter, lines.length);

  const shownMap = trimBlank(
    lines.map((_, line) => line).filter((line) => !hidden[line]),
    lines,
  );
  if (shownMap.length === 0) mistakes.push({ line: 0, message: 'the cuts leave nothing to show' });
  return {
    files: files
      .filter(({ text }) => text.some((content) => content.trim() !== ''))
      .map(({ path, text, lineMap }) => ({ path, text: text.join('\n'), lineMap })),
    shown: shownMap.map((line) => lines[line] ?? '').join('\n'),
    shownMap,
    mistakes,
  };
}

function trimBlank(numbers: readonly number[], lines: readonly string[]): number[] {
  const isText = (line: number) => (lines[line] ?? '').trim() !== '';
  return numbers.slice(numbers.findIndex(isText), numbers.findLastIndex(isText) + 1);
}
