import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import FilePath from './FilePath';
import React, { type ReactNode } from 'react';
import type { SourceFile } from '../../shared/source';
import styles from './SourceIndex.module.css';

interface Props {
  /** The route's `files` module, in the order to show. */
  readonly files: readonly Pick<SourceFile, 'path' | 'sourcePath'>[];
}

/** All shown example files, by package; each package is an anchor. */
export default function SourceIndex({ files }: Props): ReactNode {
  return (
    <Layout>
      <PageMetadata
        title="Source"
        description="Every example file that the guides and the API reference show."
      />
      <main className="catalog catalog-narrow">
        <Heading as="h1">Source</Heading>
        <p className="catalog-lead">
          The code in the guides comes from these files. Each page shows the whole file, its imports included.
        </p>
        {[...byPackage(files)].map(([name, own]) => (
          <section key={name}>
            <Heading as="h2" id={name}>
              {name}
            </Heading>
            <ul className={styles.files}>
              {own.map(({ path, sourcePath }) => (
                <li key={path}>
                  <Link to={sourcePath}>
                    <FilePath path={path.slice(name.length + 1)} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </Layout>
  );
}

function byPackage(files: Props['files']): Map<string, Props['files']> {
  const groups = new Map<string, Props['files']>();
  for (const file of files) {
    const name = file.path.slice(0, file.path.indexOf('/'));
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return groups;
}
