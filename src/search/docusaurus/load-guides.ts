import { readFile } from 'node:fs/promises';

import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { AllContent } from '@docusaurus/types';
import { aliasedSitePathToRelativePath } from '@docusaurus/utils';

import { readCategories } from './categories';
import type { SearchedGuide } from './guide-records';
import type { CodeOf } from './sections';

/** What a site knows about itself and its guides. */
export interface GuideSite {
  readonly siteDir: string;
  readonly baseUrl: string;
  /** Code of a page's filled fences; pages by their path below `siteDir`. */
  readonly codeOf: (page: string) => CodeOf;
}

/** The guides of the default docs instance, drafts and unlisted ones left out as in production. */
export async function loadGuides(allContent: AllContent, site: GuideSite): Promise<SearchedGuide[]> {
  const content = allContent['docusaurus-plugin-content-docs']?.default as LoadedContent | undefined;
  const docs = (content?.loadedVersions ?? []).flatMap((version) => {
    const categories = readCategories(version.sidebars);
    return version.docs.map((doc) => ({ ...doc, trail: categories.get(doc.id) ?? [] }));
  });
  return Promise.all(
    docs
      .filter(({ draft, unlisted }) => !draft && !unlisted)
      .map(async ({ title, trail, frontMatter, permalink, source }) => {
        const page = aliasedSitePathToRelativePath(source);
        return {
          title,
          trail,
          description: frontMatter.description ?? '',
          url: `/${permalink.slice(site.baseUrl.length)}`,
          source: await readFile(`${site.siteDir}/${page}`, 'utf8'),
          codeOf: site.codeOf(page),
        };
      }),
  );
}
