import useBaseUrl from '@docusaurus/useBaseUrl';
import React, { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { knownEdits } from '../../live/browser/edits';
import Keys from './Keys';
import Problems from './Problems';
import Tabs from './Tabs';
import Toolbar from './Toolbar';
import { canEdit } from './can-edit';
import { emitOverrides } from './emit-overrides';
import { makeShareLink } from './share-link';
import styles from './styles.module.css';
import type { WorkbenchProps } from './types';
import { useWorkbench } from './use-workbench';

/** The files of an example as tabs, the code of one of them, and what TypeScript says of all. */
export default function Workbench({ opened, files, shared, onRun, handleBox }: WorkbenchProps): ReactNode {
  const { example, sources } = opened;
  const id = useId();
  const playground = useBaseUrl('/playground/', { absolute: true });
  const parent = useRef<HTMLDivElement>(null);
  const tabs = useMemo(
    () => chooseTabs(Object.keys(sources), example.package, files),
    [sources, example, files],
  );
  const [isComparing, setComparing] = useState(false);

  const { editor, state, tell } = useWorkbench(parent, {
    opened,
    first: tabs.first,
    shared,
    describedBy: `${id}-keys`,
    onRun,
  });
  const { current, edited, checked, message } = state;
  // A definition or a problem may lead to a file that was not asked for.
  const shown = tabs.files.includes(current) ? tabs.files : [...tabs.files, current];

  useEffect(() => {
    if (!editor || !handleBox) return undefined;
    handleBox.fill({
      compile: () => emitOverrides(editor, sources),
      edits: () => knownEdits(editor.texts(), sources),
    });
    return () => handleBox.empty();
  }, [editor, handleBox, sources]);
  // What is told may lie over the end of the code.
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (message !== '' && told.current) editor?.keepAbove(told.current.offsetHeight);
  }, [editor, message]);

  function reset(names: readonly string[]): void {
    for (const file of names) editor?.replace(file, sources[file] ?? '');
    tell(names.length === 1 ? 'The file is as the site has it.' : 'All files are as the site has them.');
  }
  function compare(): void {
    editor?.compare(!isComparing);
    setComparing(!isComparing);
  }
  async function share(): Promise<void> {
    const here = new URL(new URL(playground).pathname, window.location.href).href;
    const link = editor && makeShareLink(here, example.id, knownEdits(editor.texts(), sources));
    if (link === undefined) return tell('These edits are too much for a link.');
    await navigator.clipboard.writeText(link).then(
      () => tell('The link is copied. It brings your edits along, and runs nothing by itself.'),
      () => tell('The browser refused to copy the link.'),
    );
  }

  return (
    <div className={styles.editor}>
      <Toolbar
        editor={editor}
        isEdited={edited.includes(current)}
        isAnyEdited={edited.length > 0}
        isComparing={isComparing}
        onCompare={compare}
        onResetFile={() => reset([current])}
        onResetAll={() => reset(edited)}
        onShare={() => void share()}
        onRun={onRun}
      />
      <Tabs
        files={shown}
        current={current}
        edited={edited}
        closed={shown.filter((file) => !canEdit(example.package, file))}
        diagnostics={checked?.diagnostics ?? []}
        id={`${id}-tab`}
        panel={`${id}-panel`}
        onSelect={(file) => editor?.show(file)}
      />
      <div
        ref={parent}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-tab-${shown.indexOf(current)}`}
        className={styles.code}
      />
      {/* What is long can be scrolled, by keyboard as well. */}
      <p
        ref={told}
        role="status"
        className={styles.message}
        tabIndex={message.includes('\n') ? 0 : undefined}
      >
        {message}
      </p>
      <Problems checked={checked} onSelect={(diagnostic) => editor?.go(diagnostic)} />
      <Keys id={`${id}-keys`} />
    </div>
  );
}

/** The files to show, and the first of them: what readers come for is the service, or the mapper. */
function chooseTabs(
  all: readonly string[],
  folder: string,
  wanted: readonly string[] | undefined,
): { readonly files: readonly string[]; readonly first: string } {
  const files = wanted?.map((file) => `${folder}/src/${file}`).filter((file) => all.includes(file)) ?? all;
  const first = (wanted ? undefined : files.find((file) => file.endsWith('.service.ts'))) ?? files[0] ?? '';
  return { files: [first, ...files.filter((file) => file !== first)], first };
}
