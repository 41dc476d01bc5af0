import Link from '@docusaurus/Link';
import React, { type ReactNode } from 'react';
import styles from './styles.module.css';

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

/** The three ways in, by what a reader came to do. */
export default function Entrances(): ReactNode {
  return (
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
  );
}
