import type { SearchRecord } from '../../shared/search';
import type { OutlineEntry } from '../../snippets';
import { readSections, type CodeOf, type Section } from './sections';

/** A guide as Docusaurus loaded it. */
export interface SearchedGuide {
  readonly title: string;
  readonly description: string;
  /** Labels of the sidebar categories it stands in. */
  readonly trail: readonly string[];
  /** Site path, base URL not included. */
  readonly url: string;
  readonly outline: readonly OutlineEntry[];
  readonly codeOf: CodeOf;
}

/** One record for a guide and one for each of its sections. */
export function guideRecords(page: SearchedGuide, maintainCase: boolean): SearchRecord[] {
  const { title, url, description, outline, codeOf } = page;
  const sections = readSections(outline, { maintainCase, codeOf });
  const [first] = sections;
  const intro = first?.depth === 0 ? first : undefined;
  const guide: SearchRecord = {
    url,
    kind: 'guide',
    title,
    names: [],
    trail: page.trail.join(' › '),
    text: [description, intro?.text].filter(Boolean).join(' '),
    ...codeField(intro),
  };
  const named = sections.filter((section) => section !== intro);
  return [guide, ...named.map((section, index) => sectionRecord(section, page, parentOf(named, index)))];
}

function sectionRecord(section: Section, page: SearchedGuide, parent: Section | undefined): SearchRecord {
  return {
    url: `${page.url}#${section.anchor}`,
    kind: 'section',
    title: section.title,
    names: [],
    trail: [page.title, parent?.title].filter((step) => step !== undefined).join(' › '),
    text: section.text,
    ...codeField(section),
  };
}

/** The section of depth 2 that a section of depth 3 stands in. */
function parentOf(sections: readonly Section[], index: number): Section | undefined {
  if (sections[index]?.depth !== 3) return undefined;
  return sections.slice(0, index).findLast(({ depth }) => depth === 2);
}

function codeField(section: Section | undefined): { readonly code?: string } {
  return section?.code ? { code: section.code } : {};
}
