import Link from '@docusaurus/Link';
import CopyButton from '../CopyButton';
import FilePath from './FilePath';
import SourceCode from './SourceCode';
import React, { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { SourceFile } from '../../shared/source';
import { loadFile } from './load-file';
import styles from './FileDialog.module.css';

interface Props {
  /** Path below `examples/`. */
  readonly path: string;
  /** Region to light up and scroll to. */
  readonly region?: string;
  /** Site path of the file's page. */
  readonly sourcePath: string;
  /** Called once the dialog is closed, by whatever means. */
  readonly onClose: () => void;
}

type Loading = { readonly file?: SourceFile; readonly failed?: boolean };

/** The whole file over the page. Native: the browser keeps focus inside, closes on Escape, gives focus back. */
export default function FileDialog({ path, region, sourcePath, onClose }: Props): ReactNode {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [{ file, failed }, setLoading] = useState<Loading>({});

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);

  useEffect(() => {
    let wanted = true;
    loadFile(path).then(
      (loaded) => wanted && setLoading({ file: loaded }),
      () => wanted && setLoading({ failed: true }),
    );
    return () => {
      wanted = false;
    };
  }, [path]);

  useEffect(() => {
    if (file) dialog.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'start' });
  }, [file]);

  const close = (): void => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      // Only the backdrop hits the dialog element itself: its content fills it.
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className={styles.frame}>
        <header className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            <FilePath path={path} />
          </h2>
          <button type="button" className={styles.close} onClick={close} aria-label="Close">
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
            </svg>
          </button>
          <div className={styles.actions}>
            {file && <CopyButton text={file.text} label="Copy whole file" />}
            <Link to={sourcePath}>Open its page</Link>
            {file?.repositoryUrl && <Link href={file.repositoryUrl}>Repository</Link>}
          </div>
        </header>
        <div className={styles.body}>
          {file && <SourceCode file={file} marked={region} />}
          {!file && !failed && <p role="status">Loading the file…</p>}
          {failed && (
            <p role="alert">
              The file could not be loaded. <Link to={sourcePath}>Its page</Link> shows it too.
            </p>
          )}
        </div>
      </div>
    </dialog>
  );
}
