import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { AllContent } from '@docusaurus/types';
import type { GuidePage } from './source-pages';

/** The guides as Docusaurus loaded them, in sidebar order; those of other docs instances are left out. */
export function listDocs(allContent: AllContent): GuidePage[] {
  const content = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
  const docs = content?.loadedVersions.flatMap((version) => version.docs) ?? [];
  return docs
    .toSorted((a, b) => (a.sidebarPosition ?? Infinity) - (b.sidebarPosition ?? Infinity))
    .map(({ source, title, permalink }) => ({ source: source.replace(/^@site\//, ''), title, permalink }));
}
