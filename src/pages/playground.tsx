import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import React, { type ReactNode } from 'react';
import Playground from '../components/Playground';
import styles from '../components/Playground/styles.module.css';

export default function PlaygroundPage(): ReactNode {
  return (
    <Layout>
      <PageMetadata
        title="Playground"
        description="Change the example integrations in the browser, with TypeScript's errors, completions and types."
      />
      <main className={styles.page}>
        <Heading as="h1">Playground</Heading>
        <p className={styles.lead}>
          Change an example, see what TypeScript says, and run it on the real framework. It all happens in
          your browser: your edits stay there, and nothing is sent anywhere.
        </p>
        <noscript>
          <p className={styles.lead}>The editor needs JavaScript.</p>
        </noscript>
        <Playground />
      </main>
    </Layout>
  );
}
