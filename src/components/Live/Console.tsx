import useBaseUrl from '@docusaurus/useBaseUrl';
import React, { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { openSession, type LiveOutcome } from '../../live/client';
import type { UpstreamMode } from '../../live/protocol';
import { formatHeaders, parseHeaders } from './headers';
import Outcome from './Outcome';
import styles from './styles.module.css';
import type { LiveStart } from './types';
import { METHODS, UPSTREAM_WORDS } from './words';

/** Props of the console. */
export interface ConsoleProps {
  readonly start: LiveStart;
  /** What a test recorded of the request that the block begins with. */
  readonly recorded: ReactNode;
}

/** Sends requests to an example and shows what comes of them. It sends the first one by itself: the reader pressed Run. */
export default function Console({ start, recorded }: ConsoleProps): ReactNode {
  const ids = { url: useId(), headers: useId(), body: useId(), upstream: useId(), method: useId() };
  const baseUrl = useBaseUrl('/');
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(() => ({
    method: start.request.method,
    url: start.request.url,
    headers: formatHeaders(start.request.headers),
    body: start.request.body ?? '',
    upstream: start.upstream,
  }));
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<LiveOutcome>();
  const [problem, setProblem] = useState<string>();
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));

  async function run(): Promise<void> {
    setRunning(true);
    setProblem(undefined);
    const { method, url, headers, body, upstream } = fields;
    const request = { method, url, headers: parseHeaders(headers), ...(body === '' ? {} : { body }) };
    try {
      setOutcome(await openSession(baseUrl).run({ example: start.example, request, upstream }));
    } catch {
      setProblem('It could not be loaded. Look at your connection, and press Run again.');
    }
    setRunning(false);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isRunning) void run();
  }

  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    form.current?.requestSubmit();
  }, []);

  return (
    <>
      <form
        ref={form}
        className={styles.form}
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        }}
      >
        <div className={styles.request}>
          <label htmlFor={ids.method} className={styles.hidden}>
            Method
          </label>
          <select
            id={ids.method}
            value={fields.method}
            onChange={({ target }) => set({ method: target.value })}
          >
            {METHODS.map((method) => (
              <option key={method}>{method}</option>
            ))}
          </select>
          <label htmlFor={ids.url} className={styles.hidden}>
            Path and query
          </label>
          <input
            id={ids.url}
            value={fields.url}
            required
            pattern="/.*"
            title="A path, beginning with /"
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="none"
            onChange={({ target }) => set({ url: target.value })}
          />
          <button type="submit" className="button button--primary button--sm" aria-disabled={isRunning}>
            {isRunning ? 'Running…' : 'Run'}
          </button>
        </div>
        <label htmlFor={ids.upstream} className={styles.option}>
          The helpdesk
          <select
            id={ids.upstream}
            value={fields.upstream}
            onChange={({ target }) => set({ upstream: target.value as UpstreamMode })}
          >
            {UPSTREAM_WORDS.map(([mode, words]) => (
              <option key={mode} value={mode}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <details className={styles.more} open={fields.method === 'POST'}>
          <summary>Headers and body</summary>
          <label htmlFor={ids.headers}>Headers, one a line</label>
          <textarea
            id={ids.headers}
            rows={2}
            value={fields.headers}
            spellCheck={false}
            placeholder="Authorization: Bearer helpdesk-reader-token"
            onChange={({ target }) => set({ headers: target.value })}
          />
          <label htmlFor={ids.body}>Body</label>
          <textarea
            id={ids.body}
            rows={3}
            value={fields.body}
            spellCheck={false}
            onChange={({ target }) => set({ body: target.value })}
          />
        </details>
      </form>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Outcome outcome={outcome} isRunning={isRunning} />
      {recorded != null && (
        <details className={styles.more} open={outcome === undefined}>
          <summary>What a test recorded</summary>
          {recorded}
        </details>
      )}
    </>
  );
}
