import { CodeBlockContextProvider, useCodeBlockContext } from '@docusaurus/theme-common/internal';
import Layout from '@theme-original/CodeBlock/Layout';
import type { Props } from '@theme/CodeBlock/Layout';
import React, { use, type ReactNode } from 'react';
import { LineClassesContext } from '../../../components/Snippet/line-classes';

/** Adds the line classes of the surrounding snippet to those of the block's own `{lines}`. */
export default function CodeBlockLayout(props: Props): ReactNode {
  const { metadata, wordWrap } = useCodeBlockContext();
  const added = use(LineClassesContext);
  const lineClassNames = { ...metadata.lineClassNames };
  for (const [line, classes] of Object.entries(added)) {
    lineClassNames[Number(line)] = [...(lineClassNames[Number(line)] ?? []), ...classes];
  }
  return (
    <CodeBlockContextProvider metadata={{ ...metadata, lineClassNames }} wordWrap={wordWrap}>
      <Layout {...props} />
    </CodeBlockContextProvider>
  );
}
