import type ts from 'typescript';
import { minimalChange, type Change } from '../../shared/minimal-change';
import type { Diagnostic, Span } from './messages';

/** What the compiler said of a whole file, and of which text. */
export interface Checked {
  readonly text: string;
  /** Without what is wrong with the syntax. */
  readonly semantics: readonly Diagnostic[];
}

/** What the compiler says of a part of a file. */
export interface Part {
  /** What was checked. */
  readonly spans: readonly Span[];
  /** What is wrong there, and elsewhere where the check came by. */
  readonly semantics: readonly Diagnostic[];
}

/**
 * The lines that are different now, whole. Where lines are gone, the one that stands there. The line break before is
 * with them: the compiler checks nothing where there is no text, and a line can be empty.
 *
 * @param before - the text that was checked
 * @param after - the text as it is now
 */
export function changedLines(before: string, after: string): Span {
  const { from, insert } = minimalChange(before, after);
  const end = after.indexOf('\n', from + insert.length);
  return {
    from: from === 0 ? 0 : Math.max(0, after.lastIndexOf('\n', from - 1)),
    to: end < 0 ? after.length : end,
  };
}

/**
 * Brings what was said of a whole file up to date with what is said of a part of it. What lies outside of the part
 * moves with the text; whether it is still true, the next check of the whole file tells.
 *
 * @param placeAt - line and column in the text as it is now, both from zero
 */
export function mergePart(
  { text, semantics }: Checked,
  after: string,
  part: Part,
  placeAt: (position: number) => ts.LineAndCharacter,
): Diagnostic[] {
  const change = minimalChange(text, after);
  const isChecked = ({ from, to }: Span): boolean =>
    part.spans.some((span) => from <= span.to && to >= span.from);
  const kept = semantics
    .flatMap((diagnostic) => move(diagnostic, change, placeAt))
    .filter(
      (diagnostic) => !isChecked(diagnostic) && !part.semantics.some((other) => isSame(other, diagnostic)),
    );
  return [...kept, ...part.semantics];
}

/** Nothing where the text that it was about is another. */
function move(
  diagnostic: Diagnostic,
  { from, to, insert }: Change,
  placeAt: (position: number) => ts.LineAndCharacter,
): Diagnostic[] {
  if (diagnostic.to <= from) return [diagnostic];
  if (diagnostic.from < to) return [];
  const by = from + insert.length - to;
  const { line, character } = placeAt(diagnostic.from + by);
  return [
    {
      ...diagnostic,
      from: diagnostic.from + by,
      to: diagnostic.to + by,
      line: line + 1,
      column: character + 1,
    },
  ];
}

const isSame = (a: Diagnostic, b: Diagnostic): boolean =>
  a.from === b.from && a.to === b.to && a.code === b.code && a.message === b.message;
