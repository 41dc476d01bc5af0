import type { LevelReason, RanBy, SnippetEvidence } from '../../../shared/coverage';
import { proofOf, type Snippet } from '../../../snippets';
import { RECORDINGS_SPEC } from '../../recordings/run-recorder';
import type { PartEvidence } from '../results';

/**
 * The level of a snippet. It is computed from what was checked and recorded; nothing on a page can declare it.
 *
 * @param evidence of the part of an example that it shows; `undefined` where it shows none that is TypeScript
 */
export function levelOf(snippet: Snippet, evidence: PartEvidence | undefined): SnippetEvidence {
  if (snippet.run) return { level: 'matched', tests: [comparedBy(snippet.run.name)] };
  const proof = proofOf(snippet.language);
  if (evidence) return ofPart(evidence);
  if (proof === 'types') {
    const reason = snippet.diagnostics && snippet.diagnostics.length > 0 ? 'refused' : 'on-page';
    return { level: 'compiled', reason };
  }
  if (proof === 'none') return { level: 'unchecked', reason: 'shown' };
  const reasons: Record<typeof proof, LevelReason> = {
    json: 'json',
    commands: snippet.norun === undefined ? 'commands' : 'norun',
    'by-example': 'by-example',
  };
  return { level: 'checked', reason: reasons[proof] };
}

function ofPart(evidence: PartEvidence): SnippetEvidence {
  switch (evidence.state) {
    case 'not-executable':
      return { level: 'compiled', reason: 'types-only' };
    case 'outdated':
      return { level: 'compiled', reason: 'outdated' };
    case 'valid': {
      const { ran, tests, missed } = evidence.entry;
      if (ran) return { level: 'ran', ...nearest(tests) };
      return { level: 'compiled', reason: 'partly-run', ...nearest(tests), ...(missed ? { missed } : {}) };
    }
  }
}

/** The test files whose tests are named; where only set-ups ran it, the nearest one. */
function nearest(tests: readonly RanBy[]): Pick<SnippetEvidence, 'tests' | 'moreFiles'> {
  const named = tests.filter(({ names }) => names.length > 0);
  const shown = named.length > 0 ? named : tests.slice(0, 1);
  const moreFiles = tests.length - shown.length;
  return { tests: shown, ...(moreFiles > 0 ? { moreFiles } : {}) };
}

/**
 * What is shown of a run is what its trace says, or the page does not build; and this test compares the trace with
 * what a host does, each time the tests run.
 */
function comparedBy(run: string): RanBy {
  return { spec: RECORDINGS_SPEC, count: 1, names: [`${run} is what a host does`] };
}
