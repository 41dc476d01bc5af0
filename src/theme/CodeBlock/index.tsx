import ElementContent from '@theme/CodeBlock/Content/Element';
import StringContent from '@theme/CodeBlock/Content/String';
import type { Props } from '@theme/CodeBlock';
import React, { Children, isValidElement, type ReactNode } from 'react';

/**
 * Replaces the original, which mounts every block anew after hydration because its colours are inline styles of
 * one colour mode. Ours are CSS: the server's HTML is final, and a selection in it survives.
 */
export default function CodeBlock({ children, ...props }: Props): ReactNode {
  if (Children.toArray(children).some((child) => isValidElement(child))) {
    return <ElementContent {...props}>{children}</ElementContent>;
  }
  const code = Array.isArray(children) ? children.join('') : String(children ?? '');
  return <StringContent {...props}>{code}</StringContent>;
}
