import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Heading from '@theme/Heading';
import React, { type ReactNode } from 'react';
import type { FrameworkMatrix } from '../../shared/compatibility';
import styles from './styles.module.css';

type Code = FrameworkMatrix['broken'][number];

/** The compiler's messages, by example file and fence. */
export default function Broken({ matrix }: { readonly matrix: FrameworkMatrix }): ReactNode {
  return (
    <>
      <Heading as="h2" id="messages">
        What the compiler says
      </Heading>
      <p>By example file, tests included, and by fence with code of its own.</p>
      {matrix.broken.map((code) => (
        <File key={code.id} code={code} />
      ))}
    </>
  );
}

function File({ code }: { readonly code: Code }): ReactNode {
  const { id, name, path, failures } = code;
  useBrokenLinks().collectAnchor(id);
  return (
    <section id={id} className={styles.file} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>{path === undefined ? name : <Link to={path}>{name}</Link>}</h3>
      <ul>
        {failures.map(({ versions, line, code: number, message, absent }) => (
          <li key={[line, number, message, versions].join()}>
            <p>
              <b>{versions.join(', ')}</b>
              {line !== undefined && `, line ${line}`}
              {absent !== undefined && (
                <>
                  : <code>{absent}</code> is not in this version
                </>
              )}
            </p>
            <pre tabIndex={0} aria-label={`Message ${number}`}>
              {number}: {message}
            </pre>
          </li>
        ))}
      </ul>
    </section>
  );
}
