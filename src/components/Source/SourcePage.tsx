import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import CopyButton from '../CopyButton';
import SourceCode from './SourceCode';
import React, { type ReactNode } from 'react';
import type { SourceFile } from '../../shared/source';
import Breadcrumb from './Breadcrumb';
import RelatedLists from './RelatedLists';
import styles from './SourcePage.module.css';

interface Props {
  /** The route's `file` module. */
  readonly file: SourceFile;
}

/** The page of one example file: all of it, with an anchor for each region that a guide shows. */
export default function SourcePage({ file }: Props): ReactNode {
  const anchors = useBrokenLinks();
  for (const region of file.regions) anchors.collectAnchor(region.name);

  // CSS' :target lights up the region of the first address. It does not follow the router's navigation; this does.
  const { hash } = useLocation();
  const target = useIsBrowser() ? hash.slice(1) : undefined;

  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return (
    <Layout>
      <PageMetadata
        title={file.path}
        description={`The whole file ${file.path}, as it is compiled and tested.`}
      />
      <main className={styles.page}>
        <Breadcrumb path={file.path} />
        <Heading as="h1" className={styles.name}>
          {name}
        </Heading>
        <div className={styles.columns}>
          <aside className={styles.aside} aria-label="About this file">
            <div className={styles.actions}>
              <CopyButton text={file.text} label="Copy whole file" />
              {file.repositoryUrl && <Link href={file.repositoryUrl}>Repository</Link>}
            </div>
            <RelatedLists file={file} />
          </aside>
          <SourceCode file={file} anchors marked={target} />
        </div>
      </main>
    </Layout>
  );
}
