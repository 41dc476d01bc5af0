import Link from '@docusaurus/Link';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import React, { type ReactNode } from 'react';
import styles from './index.module.css';

const ENTRANCES = [
  {
    to: '/guides/quick-start/',
    title: 'Write your first integration',
    text: 'From an empty folder to a running notifications module.',
  },
  {
    to: '/guides/what-is-an-integration/',
    title: 'Understand what an integration is',
    text: 'Modules, services, mappers, and when to extend instead of writing anew.',
  },
  {
    to: '/api/',
    title: 'Look up the API',
    text: 'Every class, function and type of the example integration.',
  },
];

const STEPS = [
  { title: 'A package', text: 'The code lives in an example package with its own dependencies and tests.' },
  { title: 'A region', text: 'A guide names the lines it shows. It holds no copy of them.' },
  { title: 'A check', text: 'TypeScript compiles the whole file. The tests run it.' },
  { title: 'This site', text: 'If a guide and its code disagree, the site is not built.' },
];

export default function Home(): ReactNode {
  return (
    <Layout>
      <PageMetadata
        title="Write integrations for Open Self Service"
        description="Guides and API reference for authors of O2S integrations. Every snippet is compiled code from a tested package."
      />
      <main className={styles.page}>
        <header className={styles.hero}>
          <Heading as="h1">Write integrations for Open Self Service</Heading>
          <p className={styles.lead}>
            An integration connects O2S to another system. These guides show how to write one, with code that
            you can copy and that works.
          </p>
        </header>
        <nav aria-label="Where to start">
          <ul className={styles.entrances}>
            {ENTRANCES.map(({ to, title, text }) => (
              <li key={to} className={styles.entrance}>
                <Link to={to}>{title}</Link>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </nav>
        <section aria-labelledby="proof" className={styles.proof}>
          <Heading as="h2" id="proof">
            Where the code comes from
          </Heading>
          <ol className={styles.steps}>
            {STEPS.map(({ title, text }) => (
              <li key={title}>
                <strong>{title}</strong>
                <span>{text}</span>
              </li>
            ))}
          </ol>
          <p>
            See it in <Link to="/guides/service-logic/http/">service logic over HTTP</Link>, or read{' '}
            <Link to="/source/">the files themselves</Link>.
          </p>
        </section>
      </main>
    </Layout>
  );
}
