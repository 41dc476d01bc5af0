import type { Matrix, Verdict } from './schema';

/** How many units a version accepts, how many name what it does not have, and how many fail otherwise. */
export interface VersionCounts {
  readonly version: string;
  readonly ok: number;
  readonly absent: number;
  readonly failed: number;
  /** They compile, but what they import does not. */
  readonly imports: number;
}

export type Outcome = Exclude<keyof VersionCounts, 'version'>;

/** The kind of a verdict. */
export function outcomeOf(verdict: Verdict): Outcome {
  if (verdict === 'ok') return 'ok';
  if ('imports' in verdict) return 'imports';
  return verdict.failures.some(({ absent }) => absent !== undefined) ? 'absent' : 'failed';
}

export function countVersions({ frameworks, units }: Matrix): VersionCounts[] {
  return Object.keys(frameworks).map((version) => {
    const counts = { version, ok: 0, absent: 0, failed: 0, imports: 0 };
    for (const { versions } of Object.values(units)) counts[outcomeOf(versions[version] ?? 'ok')] += 1;
    return counts;
  });
}

/** `framework 1.14.0: 120 work, 9 name what it does not have, 14 fail, 12 import what fails` */
export function describeVersion({ version, ok, absent, failed, imports }: VersionCounts): string {
  const parts = [
    `${ok} work`,
    ...(absent > 0 ? [`${absent} name what it does not have`] : []),
    ...(failed > 0 ? [`${failed} fail`] : []),
    ...(imports > 0 ? [`${imports} import what fails`] : []),
  ];
  return `framework ${version}: ${parts.join(', ')}`;
}
