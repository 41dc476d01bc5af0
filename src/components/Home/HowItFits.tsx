import React, { type ReactNode } from 'react';
import styles from './styles.module.css';

/** A picture in words: where an integration stands between a system and a portal. */
export default function HowItFits(): ReactNode {
  return (
    <figure className={styles.fits} aria-labelledby="how-it-fits">
      <figcaption id="how-it-fits" className={styles.caption}>
        The way of the data
      </figcaption>
      <ol>
        <li>
          <strong>Your system</strong>
          <span>REST, GraphQL, a database</span>
        </li>
        <li className={styles.own}>
          <strong>Your integration</strong>
          <span className={styles.parts}>
            <span>
              <b>Service</b> asks the system
            </span>
            <span>
              <b>Mapper</b> turns answers into the O2S model
            </span>
          </span>
        </li>
        <li>
          <strong>O2S server</strong>
          <span>One API, whatever stands behind it</span>
        </li>
        <li>
          <strong>Portal</strong>
          <span>Reads only that API</span>
        </li>
      </ol>
    </figure>
  );
}
