import type { ReactNode } from 'react';
import HotPage from '@site/src/components/HotPage';
import Original from '@theme-original/MDXContent';
import type { Props } from '@theme/MDXContent';

function EditedContent({ children, ...props }: Props): ReactNode {
  return (
    <Original {...props}>
      <HotPage>{children}</HotPage>
    </Original>
  );
}

/** Docusaurus' own; in a running server its page is the one last edited. */
export default process.env.NODE_ENV === 'development' ? EditedContent : Original;
