import ts from 'typescript';

/** A name that is `any`, as a value and as a type. No fence will have chosen it: it is a click consonant. */
export const ANYTHING = 'ǃ';
/** What declares it, at the end of a file that needs it. As long as an elision of three dots, too. */
export const DECLARE_ANYTHING = [ANYTHING, ANYTHING.repeat(3)]
  .map((name) => `declare const ${name}: any; type ${name} = any;`)
  .join(' ');

/** A place where the writer left something out with dots. Offsets are those of the text. */
export interface Elision {
  readonly start: number;
  readonly length: number;
}

/** What may stand before dots that leave out a value, and not statements or members. */
const BEFORE_VALUE =
  /(?:[=:?+\-*/%&|<>!~^]|\b(?:return|await|typeof|new|in|of|extends|implements|as|yield|throw|case|is|keyof))\s*$/;

/**
 * Finds `...` and `…` that stand for something left out: neither a spread, nor inside a string or a comment.
 */
export function findElisions(text: string): Elision[] {
  const found: Elision[] = [];
  for (const { kind, start, end } of scanTokens(text)) {
    if (kind === ts.SyntaxKind.DotDotDotToken && !/^(?:[ \t]*[\p{L}\p{N}_$[{(.'"`])/u.test(text.slice(end))) {
      found.push({ start, length: 3 });
    } else if (kind === ts.SyntaxKind.Unknown && text[start] === '…') found.push({ start, length: 1 });
  }
  return found;
}

/**
 * Replaces elisions so that what is left parses, character for character: positions stay.
 *
 * @param parses says whether a text has no syntax error
 * @returns the first text that parses; the likeliest one when none does; `undefined` without elisions
 */
export function replaceElisions(text: string, parses: (text: string) => boolean): string | undefined {
  const elisions = findElisions(text);
  if (elisions.length === 0) return undefined;
  const guess = elisions.map(({ start }) => (BEFORE_VALUE.test(text.slice(0, start)) ? ANYTHING : ' '));
  const fill = (marks: readonly string[]) =>
    elisions.reduce(
      (result, { start, length }, index) =>
        result.slice(0, start) + (marks[index] ?? ' ').repeat(length) + result.slice(start + length),
      text,
    );
  const likeliest = fill(guess);
  if (parses(likeliest) || elisions.length > MOST_TRIED) return likeliest;
  const trials = elisions.reduce<string[][]>(
    (lists) => lists.flatMap((list) => [' ', ANYTHING, ';'].map((mark) => [...list, mark])),
    [[]],
  );
  const found = trials.map(fill).find(parses);
  return found ?? likeliest;
}

/** Three ways each: more elisions than these would be too many ways to try. */
const MOST_TRIED = 3;

/** The tokens of a text, templates included: what stands inside a string or a comment is none. */
function* scanTokens(text: string): Generator<{ kind: ts.SyntaxKind; start: number; end: number }> {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, text);
  const braces: ('template' | 'block')[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.TemplateHead) braces.push('template');
    else if (kind === ts.SyntaxKind.OpenBraceToken) braces.push('block');
    else if (kind === ts.SyntaxKind.CloseBraceToken && braces.pop() === 'template') {
      kind = scanner.reScanTemplateToken(false);
      if (kind === ts.SyntaxKind.TemplateMiddle) braces.push('template');
    }
    yield { kind, start: scanner.getTokenStart(), end: scanner.getTokenEnd() };
  }
}
