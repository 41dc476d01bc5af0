import useBaseUrl from '@docusaurus/useBaseUrl';
import React, {
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentType,
  type FormEvent,
  type ReactNode,
} from 'react';
import { openSession, type LiveOutcome } from '../../live/browser/session';
import type { Files } from '../../live/worker/typescript';
import type { LiveEditorProps } from '../LiveEditor/types';
import { createHandleBox } from '../LiveEditor/handle-box';
import Choice from './Choice';
import { formatHeaders, parseHeaders } from './headers';
import Outcome from './Outcome';
import styles from './styles.module.css';
import type { LiveStart } from './types';
import { CACHE_WORDS, DATABASE_WORDS, describeLoss, METHODS, UPSTREAM_WORDS } from './words';

/** Props of the console. */
export interface ConsoleProps {
  readonly start: LiveStart;
  /** What a test recorded of the request that the block begins with. */
  readonly recorded?: ReactNode;
  /** What the reader came for. Whoever pressed Run need not press it again. */
  readonly begins: 'run' | 'edit';
  /** Edits that somebody shared, by path below `examples/`. They are shown, and run when the reader says so. */
  readonly shared?: Files;
  /** The files that the editor shows; all of them by default. */
  readonly files?: readonly string[];
}

/** Sends requests to an example, as it is or as the reader edited it, and shows what comes of them. */
export default function Console({ start, recorded, begins, shared, files }: ConsoleProps): ReactNode {
  const ids = {
    url: useId(),
    headers: useId(),
    body: useId(),
    method: useId(),
  };
  const baseUrl = useBaseUrl('/');
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState(() => ({
    method: start.request.method,
    url: start.request.url,
    headers: formatHeaders(start.request.headers),
    body: start.request.body ?? '',
    ...start.conditions,
  }));
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<LiveOutcome>();
  const [problem, setProblem] = useState<string>();
  const [notice, setNotice] = useState('');
  const [handleBox] = useState(createHandleBox);
  const session = openSession(baseUrl);
  const { asks, editor: example } = session.about(start.example);
  const [Editor, setEditor] = useState<ComponentType<LiveEditorProps>>();
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));

  async function run(): Promise<void> {
    setRunning(true);
    setProblem(undefined);
    const { method, url, headers, body, upstream, cache } = fields;
    const conditions = { upstream, cache };
    const request = { method, url, headers: parseHeaders(headers), ...(body === '' ? {} : { body }) };
    try {
      const compiled = await (await handleBox.wait())?.compile();
      if (compiled && 'refused' in compiled) setProblem(compiled.refused);
      else setOutcome(await session.run({ example: start.example, request, conditions, ...compiled }));
    } catch (error) {
      setProblem(describeLoss('It could not be loaded', error, 'Run'));
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
    if (begins === 'run') form.current?.requestSubmit();
    else void edit();
  });

  async function edit(): Promise<void> {
    setProblem(undefined);
    handleBox.expect();
    try {
      const { default: Loaded } = await import('../LiveEditor');
      setEditor(() => Loaded);
    } catch (error) {
      handleBox.giveUp();
      setProblem(describeLoss('The editor could not be loaded', error, 'Edit'));
    }
  }

  async function download(): Promise<void> {
    setProblem(undefined);
    setNotice('');
    try {
      const { saveDownload } = await import('./save-download');
      // Whoever has no editor open gets what Run runs: the example as it is.
      const editor = await handleBox.wait();
      setNotice(await saveDownload(session, start.example, editor?.edits() ?? {}));
    } catch (error) {
      setProblem(describeLoss('It could not be downloaded', error, 'Download'));
    }
  }

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
          <label htmlFor={ids.method} className="visually-hidden">
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
          <label htmlFor={ids.url} className="visually-hidden">
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
          {!Editor && (
            <button
              type="button"
              className="button button--outline button--primary button--sm"
              onClick={() => void edit()}
            >
              Edit
            </button>
          )}
          <button
            type="button"
            className="button button--outline button--primary button--sm"
            title="The package with its tests, as a zip"
            onClick={() => void download()}
          >
            Download
          </button>
        </div>
        <p aria-live="polite" className={styles.notice}>
          {notice}
        </p>
        {asks.includes('helpdesk') && (
          <Choice
            label="The helpdesk"
            value={fields.upstream}
            words={UPSTREAM_WORDS}
            onChange={(upstream) => set({ upstream })}
          />
        )}
        {asks.includes('database') && (
          <>
            <Choice
              label="The database"
              value={fields.upstream}
              words={DATABASE_WORDS}
              onChange={(upstream) => set({ upstream })}
            />
            <p className={styles.option}>
              Drizzle makes the SQL here. The answers of the database are recorded: those to the requests of
              the guide about databases. Other SQL has no answer.
            </p>
          </>
        )}
        {asks.includes('cache') && (
          <Choice
            label="The cache"
            value={fields.cache}
            words={CACHE_WORDS}
            onChange={(cache) => set({ cache })}
          />
        )}
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
      {Editor && (
        <Editor
          example={example}
          handleBox={handleBox}
          onRun={() => form.current?.requestSubmit()}
          {...(shared && { shared })}
          {...(files && { files })}
        />
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Outcome outcome={outcome} asks={asks} isRunning={isRunning} />
      {recorded != null && (
        <details className={styles.more} open={outcome === undefined}>
          <summary>What a test recorded</summary>
          {recorded}
        </details>
      )}
    </>
  );
}
