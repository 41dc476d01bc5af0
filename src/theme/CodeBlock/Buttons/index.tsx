import Buttons from '@theme-original/CodeBlock/Buttons';
import type { Props } from '@theme/CodeBlock/Buttons';
import clsx from 'clsx';
import React, { type ReactNode } from 'react';

/** A name that `src/css/code.css` and the snippet's frame can rely on; the original's is hashed. */
export default function CodeBlockButtons({ className }: Props): ReactNode {
  return <Buttons className={clsx(className, 'code-buttons')} />;
}
