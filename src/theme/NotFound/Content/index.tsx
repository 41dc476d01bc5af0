import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { Props } from '@theme/NotFound/Content';
import clsx from 'clsx';
import React, { type ReactNode } from 'react';

/** Ways on from an address that does not exist. */
export default function NotFoundContent({ className }: Props): ReactNode {
  return (
    <main className={clsx('container margin-vert--xl', className)}>
      <Heading as="h1">There is no page at this address</Heading>
      <p>The page may have moved, or the link has a mistake. These are good places to go on:</p>
      <ul>
        <li>
          <Link to="/guides/quick-start/">Quick start</Link>: write a first integration
        </li>
        <li>
          <Link to="/guides/what-is-an-integration/">Guides</Link>: from the start
        </li>
        <li>
          <Link to="/api/">API reference</Link>
        </li>
        <li>
          <Link to="/source/">Source</Link>: the files that the guides show
        </li>
      </ul>
      <p>
        Or search: press <kbd>Ctrl</kbd> <kbd>K</kbd>, on a Mac <kbd>⌘</kbd> <kbd>K</kbd>.
      </p>
    </main>
  );
}
