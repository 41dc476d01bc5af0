import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import React, { type ReactNode } from 'react';
import type { VerifiedGuide } from '../../shared/coverage';
import { describeBasis, useBasis } from '../Verification';
import Filter from './Filter';
import GuideTable from './GuideTable';
import Totals from './Totals';
import styles from './styles.module.css';

interface Props {
  /** The route's `guides` modules, in sidebar order. */
  readonly guides: readonly { readonly guide: VerifiedGuide }[];
}

/** Every snippet of the site with what proves it, by guide. Readable, and filtered, without JavaScript. */
export default function VerificationPage({ guides }: Props): ReactNode {
  const basis = useBasis();
  const all = guides.map(({ guide }) => guide);
  return (
    <Layout>
      <PageMetadata
        title="Verification"
        description="Every snippet of the guides, with its level and the tests that ran it."
      />
      <main className={clsx('catalog', styles.page)}>
        <Heading as="h1">Verification</Heading>
        <p className="catalog-lead">
          Each snippet of the guides has a level. It is computed when the site is built. Nobody can declare
          it.
        </p>
        <p>
          Verified with {describeBasis(basis)}. What works with other versions is on the page of{' '}
          <Link to="/verification/frameworks/">framework versions</Link>.
        </p>
        <Totals guides={all} />
        <Filter />
        {all.map((guide) => (
          <GuideTable key={guide.permalink} guide={guide} />
        ))}
      </main>
    </Layout>
  );
}
