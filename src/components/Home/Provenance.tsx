import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import React, { type ReactNode } from 'react';
import styles from './styles.module.css';

const STEPS = [
  { title: 'It lives in a package', text: 'Each example is a package with its own dependencies and tests.' },
  { title: 'A guide names its lines', text: 'The guide holds no copy. It points at a region of a file.' },
  { title: 'It is checked', text: 'TypeScript compiles the whole file. Tests run the package.' },
  { title: 'Or the build stops', text: 'No guide goes out with code that no longer compiles.' },
];

/** Why the code on this site can be trusted, with a way to see it. */
export default function Provenance(): ReactNode {
  return (
    <section aria-labelledby="provenance" className={styles.provenance}>
      <Heading as="h2" id="provenance">
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
        <Link to="/source/">the files themselves</Link>. Or look up{' '}
        <Link to="/verification/">what proves each snippet</Link>.
      </p>
    </section>
  );
}
