/** Where the site shows a guide, named from the project's root: a folder's `index` is the folder. */
export function toGuideAddress(page: string): string {
  return `/guides/${page.replace(/^docs\//, '').replace(/(?:^|\/)index\.mdx$|\.mdx$/, '')}/`;
}
