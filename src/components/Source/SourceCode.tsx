import clsx from 'clsx';
import { Highlight } from 'prism-react-renderer';
import React, { type ReactNode } from 'react';
import type { SourceFile, SourceRegion } from '../../shared/source';
import styles from './SourceCode.module.css';

interface Props {
  readonly file: SourceFile;
  /** Gives each region an anchor named after it; the address' hash then lights the region up. */
  readonly anchors?: boolean;
  /** Region to light up without an anchor. */
  readonly marked?: string;
}

const NO_INLINE_STYLES = { plain: {}, styles: [] };

/** A whole file with line numbers. Lines never wrap, so that a region's place follows from its line numbers. */
export default function SourceCode({ file, anchors = false, marked }: Props): ReactNode {
  return (
    <Highlight code={file.text} language={file.language} theme={NO_INLINE_STYLES}>
      {({ tokens: lines, getTokenProps }) => (
        // Long lines scroll sideways, and the keyboard must reach what scrolls.
        <pre tabIndex={0} aria-label={file.path} className={clsx('thin-scrollbar', styles.code)}>
          <code className={styles.lines}>
            {lines.map((line, index) => (
              <span key={index} className={styles.line}>
                {line.map((token, key) =>
                  token.empty ? null : <span key={key} {...getTokenProps({ token })} />,
                )}
                {'\n'}
              </span>
            ))}
            {/* Behind the lines by CSS, after them in the document, so that a selection starts with the code. */}
            {file.regions.map((region) => (
              <Region
                key={region.name}
                region={region}
                anchor={anchors ? region.name : undefined}
                marked={region.name === marked}
              />
            ))}
          </code>
        </pre>
      )}
    </Highlight>
  );
}

interface RegionProps {
  readonly region: SourceRegion;
  readonly anchor?: string;
  readonly marked: boolean;
}

/** Lies behind the lines: an anchor at the region's first line, and one tinted bar per span. */
function Region({ region, anchor, marked }: RegionProps): ReactNode {
  const start = region.spans[0]?.first;
  if (start === undefined) return null;
  return (
    <span
      id={anchor}
      data-marked={marked || undefined}
      className={clsx(styles.region, marked && styles.marked)}
      style={{ top: lines(start - 1) }}
    >
      {region.spans.map(({ first, last }) => (
        <span
          key={first}
          className={styles.span}
          style={{ top: lines(first - start), height: lines(last - first + 1) }}
        />
      ))}
    </span>
  );
}

const lines = (count: number): string => `calc(${count} * var(--source-line))`;
