import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import React, { type ReactNode } from 'react';
import type { FrameworkMatrix } from '../../shared/compatibility';
import Broken from './Broken';
import Contents from './Contents';
import Guides from './Guides';
import Totals from './Totals';
import styles from './styles.module.css';

/** Which snippets work with which version of the framework, and what breaks where. Readable without JavaScript. */
export default function FrameworksPage({ matrix }: { readonly matrix: FrameworkMatrix }): ReactNode {
  return (
    <Layout>
      <PageMetadata
        title="Framework versions"
        description="Which snippets of the guides work with which published version of the O2S framework."
      />
      <main className={clsx('catalog', styles.page)}>
        <Heading as="h1">Framework versions</Heading>
        <p className="catalog-lead">
          Each snippet is compiled with each of these published versions of <code>@o2s/framework</code>. The
          tests run with the newest one only, and <Link to="/verification/">the levels</Link> are about that
          one.
        </p>
        <Totals matrix={matrix} />
        <Contents matrix={matrix} />
        <Guides matrix={matrix} />
        <Broken matrix={matrix} />
      </main>
    </Layout>
  );
}
