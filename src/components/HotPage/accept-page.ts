import type { ReactNode } from 'react';

/** The component of a guide, which MDX writes as a function. */
export type Page = (props: object) => ReactNode;

/** What a guide's module gives, as far as it matters here. */
export interface PageModule {
  readonly default: Page;
  readonly [part: string]: unknown;
}

/** The bundler's `module.hot`, as far as it matters here. */
export interface Hot {
  /** What {@link Hot.dispose} left when the module was replaced. */
  readonly data?: { readonly frame?: unknown } | undefined;
  accept(onError: () => void): void;
  dispose(leave: (data: { frame?: unknown }) => void): void;
  invalidate(): void;
}

/** By address of the page's file: the component of the latest edit. */
const newest = new Map<string, Page>();
const fileOf = new WeakMap<object, string>();
const listeners = new Set<() => void>();

/**
 * Called by each guide of a running server. Without it an edit would evaluate and render the whole site again, as a
 * guide exports more than components. What those other exports say is shown around the page: an edit that changes
 * them, a heading for example, still goes that way.
 *
 * @param file tells the page from others
 */
export function acceptPage(file: string, page: PageModule, hot: Hot): void {
  const { default: component, ...rest } = page;
  const frame = JSON.stringify(rest);
  fileOf.set(component, file);
  newest.set(file, component);
  // A page that does not build throws. The server's overlay says so; the mended page takes the long way.
  hot.accept(() => undefined);
  hot.dispose((data) => {
    data.frame = frame;
  });
  if (hot.data?.frame === undefined) return;
  if (hot.data.frame === frame) listeners.forEach((listener) => listener());
  else hot.invalidate();
}

/** Tells a page from others, whatever its version; nothing for a component that is no page. */
export function fileOfPage(component: unknown): string | undefined {
  return typeof component === 'function' ? fileOf.get(component) : undefined;
}

/** The component of the latest edit of the page that this one is of; nothing when it is of none. */
export function newestOf(component: unknown): Page | undefined {
  const file = fileOfPage(component);
  return file === undefined ? undefined : newest.get(file);
}

/** Tells when {@link newestOf} may have changed. */
export function onEdit(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
