import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { AllContent } from '@docusaurus/types';
import { aliasedSitePathToRelativePath } from '@docusaurus/utils';

import { readCategories } from './categories';
import type { SearchedGuide } from './guide-records';
import { toSnippetId, type Manifest } from '../../snippets';
import { toSearchedCode } from './sections';

/** What a site knows about itself and its guides. */
export interface GuideSite {
  readonly baseUrl: string;
  readonly manifest: Pick<Manifest, 'pages'>;
}

/** The guides of the default docs instance, drafts and unlisted ones left out as in production. */
export function loadGuides(allContent: AllContent, { baseUrl, manifest }: GuideSite): SearchedGuide[] {
  const content = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
  const docs = (content?.loadedVersions ?? []).flatMap((version) => {
    const categories = readCategories(version.sidebars);
    return version.docs.map((doc) => ({ ...doc, trail: categories.get(doc.id) ?? [] }));
  });
  const pages = new Map(manifest.pages.map((page) => [page.path, page]));
  return docs
    .filter(({ draft, unlisted }) => !draft && !unlisted)
    .map(({ title, trail, frontMatter, permalink, source }) => {
      const path = aliasedSitePathToRelativePath(source);
      const { outline = [], snippets = [] } = pages.get(path) ?? {};
      const byId = new Map(snippets.map((snippet) => [snippet.id, snippet]));
      return {
        title,
        trail,
        description: frontMatter.description ?? '',
        url: `/${permalink.slice(baseUrl.length)}`,
        outline,
        codeOf: (ordinal: number) => {
          const snippet = byId.get(toSnippetId(path, ordinal));
          return snippet && toSearchedCode(snippet);
        },
      };
    });
}
