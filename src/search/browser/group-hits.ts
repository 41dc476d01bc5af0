import type { Hit } from '../shared/matching';

/** Hits of one kind, under one heading. */
export interface HitGroup {
  readonly label: 'Guides' | 'API';
  readonly hits: readonly Hit[];
}

/** Puts guides and API apart; the group with the best hit comes first, the order within a group stays. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<HitGroup['label'], Hit[]>();
  for (const hit of hits) {
    const label = hit.record.kind === 'symbol' ? 'API' : 'Guides';
    groups.set(label, [...(groups.get(label) ?? []), hit]);
  }
  return [...groups].map(([label, members]) => ({ label, hits: members }));
}
