import { createElement, isValidElement, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { fileOfPage, newestOf, onEdit, type Page } from './accept-page';

export { acceptPage } from './accept-page';

/** Shows a guide as it was last edited, in a running server; its children are the guide that the site was made with. */
export default function HotPage({ children }: { readonly children: ReactNode }): ReactNode {
  const given = isValidElement<object>(children) ? children : undefined;
  const latest = useCallback(() => given && newestOf(given.type), [given]);
  const page = useSyncExternalStore(onEdit, latest, latest);
  if (!given || !page) return children;
  return createElement(Edited, { key: fileOfPage(page), page, props: given.props });
}

/**
 * One component for all versions of a page, which calls them as the functions that they are: as components of their
 * own, each would take the place of the whole page before it, with everything that the reader has opened in it. They
 * use the same hooks in the same order, since MDX writes those.
 */
function Edited({ page, props }: { readonly page: Page; readonly props: object }): ReactNode {
  return page(props);
}
