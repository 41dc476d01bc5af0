import type { FrameworkOutcome } from '../../shared/compatibility';

/** The outcomes, the best first, with what each means. */
export const OUTCOMES: readonly {
  readonly outcome: FrameworkOutcome;
  readonly word: string;
  readonly meaning: string;
}[] = [
  { outcome: 'ok', word: 'works', meaning: 'It compiles, and so does everything that it imports.' },
  {
    outcome: 'absent',
    word: 'not in this version',
    meaning: 'It names a module, an entry point or an export that the version does not have.',
  },
  { outcome: 'failed', word: 'fails', meaning: 'The compiler refuses its file. The messages are below.' },
  {
    outcome: 'imports',
    word: 'imports fail',
    meaning: 'It compiles. Examples that it imports do not.',
  },
];

export function wordOf(wanted: FrameworkOutcome): string {
  return OUTCOMES.find(({ outcome }) => outcome === wanted)?.word ?? wanted;
}
