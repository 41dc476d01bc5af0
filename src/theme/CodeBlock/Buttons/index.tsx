import BrowserOnly from '@docusaurus/BrowserOnly';
import Buttons from '@theme-original/CodeBlock/Buttons';
import type { Props } from '@theme/CodeBlock/Buttons';
import clsx from 'clsx';
import React, { use, type ReactNode } from 'react';
import { FrameContext } from '../../../components/Snippet/frame-context';

/**
 * A name that `src/css/code.css` and the snippet's frame can rely on, as the original's is hashed; and the frame's own
 * copy menu, which like the buttons does nothing before the page is interactive.
 */
export default function CodeBlockButtons({ className }: Props): ReactNode {
  const { copyMenu } = use(FrameContext);
  return (
    <>
      <Buttons className={clsx(className, 'code-buttons')} />
      {copyMenu && <BrowserOnly>{() => <>{copyMenu}</>}</BrowserOnly>}
    </>
  );
}
