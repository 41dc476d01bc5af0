import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import React, { type ReactNode } from 'react';
import { Entrances, HowItFits, Provenance } from '../components/Home';
import styles from '../components/Home/styles.module.css';

export default function Home(): ReactNode {
  return (
    <Layout>
      <PageMetadata
        title="Write integrations for Open Self Service"
        description="Guides and API reference for authors of O2S integrations, with code from compiled and tested packages."
      />
      <main className={styles.page}>
        <div className={styles.hero}>
          <header>
            <Heading as="h1">Write integrations for Open Self Service</Heading>
            <p className={styles.lead}>
              An integration connects O2S to another system. These guides show how to write one. Their code
              compiles, is tested, and is yours to copy.
            </p>
          </header>
          <Entrances />
          <HowItFits />
        </div>
        <Provenance />
      </main>
    </Layout>
  );
}
