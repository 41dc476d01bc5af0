import type { LevelReason, SnippetEvidence, SnippetLevel } from '../../shared/coverage';

/** The levels, the strongest first, with what each claims. */
export const LEVELS: readonly {
  readonly level: SnippetLevel;
  readonly word: string;
  readonly claim: string;
}[] = [
  {
    level: 'matched',
    word: 'matched',
    claim: 'A test recorded this output. It is compared again each time the tests run.',
  },
  {
    level: 'ran',
    word: 'ran',
    claim: 'TypeScript accepts the whole file. Tests executed every executable line in the functions shown.',
  },
  { level: 'compiled', word: 'compiled', claim: 'TypeScript accepts the whole file.' },
  {
    level: 'checked',
    word: 'checked',
    claim: 'It is no TypeScript. It was parsed, or comes from a tested example.',
  },
  { level: 'unchecked', word: 'not checked', claim: 'Nothing checks its language.' },
];

const REASONS: Readonly<Record<LevelReason, string>> = {
  'types-only': 'Nothing shown here is executable inside a function: there is nothing to run.',
  'partly-run': 'Tests executed a part of it. These lines they did not:',
  outdated: 'It changed after its tests were last recorded.',
  'on-page': 'It stands on this page only, where no test runs it.',
  refused: 'It is meant to fail. TypeScript refuses it with exactly the messages shown.',
  json: 'It is valid JSON.',
  commands: 'The scripts, programs and paths in these commands exist.',
  norun: 'These commands are for another place. Their syntax is right.',
  'by-example': 'It is a file of an example, whose tests use it.',
  shown: 'Nothing checks its language.',
};

export function wordOf(level: SnippetLevel): string {
  return LEVELS.find((known) => known.level === level)?.word ?? level;
}

/** One or two sentences: what the level claims, and why it is no higher. */
export function explain({ level, reason }: SnippetEvidence): string {
  const claim = LEVELS.find((known) => known.level === level)?.claim ?? '';
  if (reason === undefined) return claim;
  return level === 'compiled' ? `${claim} ${REASONS[reason]}` : REASONS[reason];
}

/** `3 tests`, or where only hooks around the tests ran it, `its set-up`. */
export function countTests(count: number): string {
  if (count === 0) return 'its set-up';
  return count === 1 ? '1 test' : `${count} tests`;
}
