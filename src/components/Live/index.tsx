import React, { useEffect, useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { takeEarlyPress } from '../../shared/early-press';
import type { ConsoleProps } from './Console';
import { findRun, readConditions, readRequest } from './read-start';
import styles from './styles.module.css';

/** A page writes `<Live example="notifications">`, and the recorded run of the same request inside. */
export interface LiveProps {
  /** Name of a live example. */
  readonly example: string;
  /** `GET /path?query`; that of the recorded run by default. */
  readonly request?: string;
  /** The files that the editor shows, by path below the package's `src/`, the first in front; all of them by default. */
  readonly files?: readonly string[];
  /** Shown until the reader runs it, and to everybody without JavaScript. */
  readonly children?: ReactNode;
}

/**
 * An example that runs in the page. Nothing of it is loaded until a reader presses Run: until then the block shows what
 * a test recorded.
 */
export default function Live({ example, request: line, files, children }: LiveProps): ReactNode {
  const { request, conditions } = useMemo(() => {
    const run = findRun(children);
    return { request: readRequest(line, run), conditions: readConditions(run) };
  }, [line, children]);
  const [Console, setConsole] = useState<ComponentType<ConsoleProps>>();
  const [begins, setBegins] = useState<ConsoleProps['begins']>('run');
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');

  async function open(wish: ConsoleProps['begins']): Promise<void> {
    if (state === 'loading') return;
    setBegins(wish);
    setState('loading');
    try {
      const loaded = await import('./Console');
      setConsole(() => loaded.default);
    } catch {
      setState('failed');
    }
  }

  const block = useRef<HTMLElement>(null);
  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current) return;
    hasLooked.current = true;
    const press = block.current && takeEarlyPress(globalThis, 'button', block.current);
    const button = press?.target instanceof Element && press.target.closest('[data-begins]');
    const begins = button && button.getAttribute('data-begins');
    if (begins === 'run' || begins === 'edit') void open(begins);
  });

  return (
    // A page may have several: each has a name of its own.
    <section
      ref={block}
      className={styles.live}
      aria-label={`Live example ${example}: ${request.method} ${request.url}`}
      data-live={example}
    >
      <div className={styles.head}>
        <b>Live example</b>
        {!Console && (
          <>
            <code className={styles.line}>
              {request.method} {request.url}
            </code>
            <button
              data-begins="run"
              type="button"
              className="button button--primary button--sm"
              aria-disabled={state === 'loading'}
              onClick={() => void open('run')}
            >
              {state === 'loading' ? 'Loading…' : 'Run'}
            </button>
            <button
              data-begins="edit"
              type="button"
              className="button button--outline button--primary button--sm"
              aria-disabled={state === 'loading'}
              onClick={() => void open('edit')}
            >
              Edit
            </button>
          </>
        )}
      </div>
      {state === 'failed' && (
        <p role="alert" className={styles.problem}>
          It could not be loaded. Look at your connection, and press Run again.
        </p>
      )}
      {Console ? (
        <Console
          start={{ example, request, conditions }}
          recorded={children}
          begins={begins}
          {...(files && { files })}
        />
      ) : (
        <div className={styles.recorded}>{children}</div>
      )}
    </section>
  );
}
