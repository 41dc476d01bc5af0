import { usePluginData } from '@docusaurus/useGlobalData';
import type { VerificationBasis } from '../../shared/coverage';

/** What the site was verified with, as the levels plugin says. */
export function useBasis(): VerificationBasis {
  return usePluginData('docusaurus-plugin-levels', undefined, { failfast: true }) as VerificationBasis;
}

/** `@o2s/framework 1.23.0 · abc1234`, or without a commit where none is known. */
export function describeBasis({ framework, commit }: VerificationBasis): string {
  return [`@o2s/framework ${framework}`, commit].filter(Boolean).join(' · ');
}
