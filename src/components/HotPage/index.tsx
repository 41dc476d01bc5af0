import { createElement, isValidElement, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { newestOf, onEdit } from './accept-page';

export { acceptPage } from './accept-page';

/** Shows a guide as it was last edited, in a running server; its children are the guide that the site was made with. */
export default function HotPage({ children }: { readonly children: ReactNode }): ReactNode {
  const page = isValidElement<object>(children) ? children : undefined;
  const latest = useCallback(() => page && newestOf(page.type), [page]);
  const type = useSyncExternalStore(onEdit, latest, latest);
  return page && type && type !== page.type ? createElement(type, page.props) : children;
}
