import { createHash } from 'node:crypto';
import { idOf, type Mutant } from './mutant';

/**
 * Draws mutants, the same for the same seed and content, and from every rule in turn, so that a small sample has
 * each kind. The order within a rule is that of SHA-256 over seed and mutant.
 *
 * @param size more than there are draws all
 */
export function drawSample(mutants: readonly Mutant[], seed: string, size: number): Mutant[] {
  const rank = (mutant: Mutant) =>
    createHash('sha256')
      .update(`${seed}\0${idOf(mutant)}`)
      .digest('hex');
  const queues = new Map<string, { rank: string; mutant: Mutant }[]>();
  for (const mutant of mutants) {
    queues.set(mutant.rule, [...(queues.get(mutant.rule) ?? []), { rank: rank(mutant), mutant }]);
  }
  const sorted = [...queues.values()].map((queue) => queue.sort((a, b) => (a.rank < b.rank ? -1 : 1)));
  const rounds = Math.max(0, ...sorted.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => sorted.flatMap((queue) => queue[round] ?? []))
    .flat()
    .slice(0, size)
    .map(({ mutant }) => mutant);
}
