/** What is broken on purpose, one rule a kind of breakage. */
export const RULES = {
  'framework-rename': 'a member that the framework declares gets another name',
  'framework-require': 'an optional property of the framework becomes required',
  'framework-return': 'a method of the framework returns something else',
  'example-delete': 'a property that an example reads is deleted where it is declared',
  'region-rename': 'a region gets another name',
  'run-swap': 'a value of a recorded run is swapped',
  'json-break': 'a key that a page shows part of gets another name',
  'errors-change': 'a fence expects another error than it gives',
  'inline-break': 'an inline fence gets a mistake',
} as const;
export type RuleName = keyof typeof RULES;

/** A replacement in a file's text, in UTF-16 code units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a mutant must be told: a problem on one of these lines of the page, one-based and inclusive. */
export interface ExpectedRed {
  readonly page: string;
  readonly first: number;
  readonly last: number;
}

/** One breakage. */
export interface Mutant {
  readonly rule: RuleName;
  /** From the root, with `/`. */
  readonly file: string;
  /** One-based line of the breakage. */
  readonly line: number;
  /** What it does, as the list of survivors says it. */
  readonly what: string;
  /** Sorted, none overlaps another. */
  readonly edits: readonly Edit[];
  /** Each of them must be red. */
  readonly expected: readonly ExpectedRed[];
}

/** A place where a rule would apply, but its mutant could not change meaning. */
export interface Exclusion {
  readonly rule: RuleName;
  readonly reason: string;
}

/** What a rule makes of the content. */
export interface Crop {
  readonly mutants: readonly Mutant[];
  readonly exclusions: readonly Exclusion[];
}

/** Stable across runs on the same content. */
export function idOf({ rule, file, edits }: Mutant): string {
  return `${rule}:${file}:${edits.map(({ start }) => start).join(',')}`;
}

/** @throws RangeError when edits overlap or leave the text */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  let result = '';
  for (const { start, end, text: replacement } of edits) {
    if (start < at || end < start || end > text.length)
      throw new RangeError('edits overlap or leave the text');
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

export function joinCrops(crops: readonly Crop[]): Crop {
  return {
    mutants: crops.flatMap(({ mutants }) => mutants),
    exclusions: crops.flatMap(({ exclusions }) => exclusions),
  };
}

/** One-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
