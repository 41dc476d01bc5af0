import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import FileDialog from '../Source/FileDialog';
import FilePath from '../Source/FilePath';
import React, { useId, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import type { FrameworkVerdict } from '../../shared/compatibility';
import type { ShownDiagnostic, SnippetProps } from '../../shared/snippet';
import type { SnippetEvidence } from '../../shared/coverage';
import clsx from 'clsx';
import CopyMenu from './CopyMenu';
import Diagnostics from './Diagnostics';
import Evidence from './Evidence';
import { FrameContext, errorLines, type Frame } from './frame-context';
import styles from './styles.module.css';
import { isTypeScript } from '../../shared/is-typescript';

interface Props extends SnippetProps {
  /** The code block. */
  readonly children: ReactNode;
}

/**
 * The frame of every checked code block: where the code is from, the way to the whole file, and what the compiler
 * says where it is meant to refuse. All of it works without JavaScript; the dialog is an upgrade of a link.
 */
export default function Snippet({
  children,
  diagnostics,
  anchor,
  evidence,
  frameworks,
  imports,
  ...head
}: Props): ReactNode {
  const titleId = useId();
  const shown = useMemo(() => parseDiagnostics(diagnostics), [diagnostics]);
  const proof = useMemo(() => parseEvidence(evidence), [evidence]);
  const versions = useMemo(() => parseVerdict(frameworks), [frameworks]);
  const { collectAnchor } = useBrokenLinks();
  collectAnchor(anchor);
  const titled = head.title !== undefined || head.file !== undefined || head.request !== undefined;
  const menuFile = head.kind === 'region' && head.file && isTypeScript(head.file) ? head.file : undefined;
  const frame = useMemo<Frame>(
    () => ({
      titled,
      lineClasses: errorLines(shown),
      copyMenu: menuFile && <CopyMenu imports={imports} file={menuFile} />,
    }),
    [titled, shown, imports, menuFile],
  );
  return (
    <figure className={styles.snippet} id={anchor} aria-labelledby={titled ? titleId : undefined}>
      {titled && <Head {...head} titleId={titleId} hasMenu={menuFile !== undefined} />}
      <FrameContext value={frame}>{children}</FrameContext>
      {shown.length > 0 && <Diagnostics diagnostics={shown} />}
      {proof && <Evidence evidence={proof} frameworks={versions} />}
    </figure>
  );
}

function Head(props: SnippetProps & { titleId: string; hasMenu: boolean }) {
  const { kind, title, file, part, sourcePath, symbol, symbolPath, repositoryUrl, titleId } = props;
  const { excerpt, hasMenu, request, status } = props;
  const [open, setOpen] = useState(false);
  // A title that only repeats the end of the path says nothing that the path does not.
  const ownTitle = title !== undefined && !`/${file ?? ''}`.endsWith(`/${title}`) ? title : undefined;
  const path = file !== undefined && <FilePath path={file} part={part} />;

  function openDialog(event: MouseEvent): void {
    // A reader who asks for a new tab gets the page.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  }

  return (
    <figcaption className={clsx(styles.head, hasMenu && styles.withMenu)}>
      <span id={titleId} className={styles.title}>
        {ownTitle && <span className={styles.ownTitle}>{ownTitle}</span>}
        {path && (sourcePath ? <Link to={sourcePath}>{path}</Link> : path)}
        {request !== undefined && (
          <>
            <code className={styles.request}>{request}</code>{' '}
            <span className={styles.status}>answered {status}</span>
          </>
        )}
        {excerpt && (
          <span
            className={styles.excerpt}
            title="Parts of the file, joined: … stands for what is between them"
          >
            excerpt
          </span>
        )}
      </span>
      {file !== undefined && sourcePath !== undefined && (
        <span className={styles.actions}>
          <Link to={sourcePath} aria-haspopup="dialog" onClick={openDialog}>
            Open whole file
          </Link>
          {symbol && symbolPath && (
            <Link to={symbolPath} aria-label={`API reference of ${symbol}`} title={symbol}>
              API
            </Link>
          )}
          {repositoryUrl && <Link href={repositoryUrl}>Repository</Link>}
        </span>
      )}
      {open && file !== undefined && sourcePath !== undefined && (
        <FileDialog
          path={file}
          region={kind === 'region' ? part : undefined}
          sourcePath={sourcePath}
          onClose={() => setOpen(false)}
        />
      )}
    </figcaption>
  );
}

function parseEvidence(json: string | undefined): SnippetEvidence | undefined {
  return json === undefined ? undefined : (JSON.parse(json) as SnippetEvidence);
}

function parseVerdict(json: string | undefined): FrameworkVerdict | undefined {
  return json === undefined ? undefined : (JSON.parse(json) as FrameworkVerdict);
}

function parseDiagnostics(json: string | undefined): readonly ShownDiagnostic[] {
  return json === undefined ? [] : (JSON.parse(json) as ShownDiagnostic[]);
}
