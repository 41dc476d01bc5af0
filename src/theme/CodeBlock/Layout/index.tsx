import { CodeBlockContextProvider, useCodeBlockContext } from '@docusaurus/theme-common/internal';
import Layout from '@theme-original/CodeBlock/Layout';
import type { Props } from '@theme/CodeBlock/Layout';
import React, { use, useMemo, type ReactNode } from 'react';
import { FrameContext } from '../../../components/Snippet/frame-context';
import { languageTitle } from './language-title';

/** Gives the block what the surrounding snippet knows: marked lines, and whether a title is still wanted. */
export default function CodeBlockLayout(props: Props): ReactNode {
  const { metadata, wordWrap } = useCodeBlockContext();
  const { titled, lineClasses } = use(FrameContext);

  const framed = useMemo(() => {
    const lineClassNames = { ...metadata.lineClassNames };
    for (const [line, classes] of Object.entries(lineClasses)) {
      lineClassNames[Number(line)] = [...(lineClassNames[Number(line)] ?? []), ...classes];
    }
    const title = metadata.title || (titled ? undefined : languageTitle(metadata.language, metadata.code));
    return { ...metadata, lineClassNames, title };
  }, [metadata, lineClasses, titled]);

  return (
    <CodeBlockContextProvider metadata={framed} wordWrap={wordWrap}>
      <Layout {...props} />
    </CodeBlockContextProvider>
  );
}
