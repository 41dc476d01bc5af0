import ElementContent from '@theme/CodeBlock/Content/Element';
import StringContent from '@theme/CodeBlock/Content/String';
import type { Props } from '@theme/CodeBlock';
import React, { Children, memo, type ReactNode } from 'react';

/**
 * Replaces the original, which mounts every block anew after hydration because its colours are inline styles of
 * one colour mode. Ours are CSS: the server's HTML is final, and a selection in it survives. Its colouring is most of
 * a page's work: blocks that an edit of the page leaves alone keep theirs.
 */
export default memo(function CodeBlock({ children, ...props }: Props): ReactNode {
  const pieces = Children.toArray(children);
  return pieces.every(isText) ? (
    <StringContent {...props}>{pieces.join('')}</StringContent>
  ) : (
    <ElementContent {...props}>{children}</ElementContent>
  );
});

const isText = (piece: ReactNode): piece is string | number =>
  typeof piece === 'string' || typeof piece === 'number';
