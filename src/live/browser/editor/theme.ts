import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours of the site's code blocks: names of `src/css/tokens.css`, right in both colour modes. */
const highlighting = HighlightStyle.define([
  { tag: [tags.comment, tags.docComment], color: 'var(--token-comment)', fontStyle: 'italic' },
  { tag: [tags.keyword, tags.modifier, tags.self, tags.operatorKeyword], color: 'var(--token-keyword)' },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], color: 'var(--token-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.meta], color: 'var(--token-number)' },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.function(tags.definition(tags.propertyName)),
    ],
    color: 'var(--token-function)',
  },
  {
    tag: [tags.typeName, tags.className, tags.definition(tags.typeName), tags.namespace],
    color: 'var(--token-type)',
  },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--token-property)' },
  { tag: [tags.punctuation, tags.operator, tags.bracket, tags.separator], color: 'var(--token-punctuation)' },
  { tag: tags.invalid, color: 'var(--danger)' },
]);

const look = EditorView.theme({
  '&': {
    backgroundColor: 'var(--code-background)',
    color: 'var(--code-text)',
    fontSize: '0.875rem',
    height: '100%',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--accent)', padding: '0.75rem 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--code-background)', border: '0', color: 'var(--code-gutter)' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 8%, transparent)',
  },
  '.cm-activeLineGutter': { color: 'var(--text)' },
  '& > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent)' },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--accent) 18%, transparent)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--code-mark)',
    outline: '1px solid var(--line-strong)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--page)',
    border: '1px solid var(--line-strong)',
    borderRadius: '0.375rem',
    color: 'var(--text)',
    fontSize: '0.8125rem',
    maxWidth: 'min(40rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--page)',
  },
  '.cm-completionInfo': { padding: '0' },
  '.cm-completionMatchedText': { fontWeight: '650', textDecoration: 'none' },
  '.cm-known': { maxHeight: '16rem', overflow: 'auto', padding: '0.5rem 0.75rem' },
  '.cm-known code': {
    background: 'none',
    fontFamily: 'var(--font-code)',
    padding: '0',
    whiteSpace: 'pre-wrap',
  },
  '.cm-known p': { margin: '0.5rem 0 0', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic': {
    borderLeft: '3px solid',
    fontFamily: 'var(--font-text)',
    padding: '0.4rem 0.75rem',
    whiteSpace: 'pre-wrap',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--danger)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderLeftColor: 'var(--info)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--danger) 1px',
    textUnderlineOffset: '0.25em',
  },
  '.cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warning) 1px',
  },
  '.cm-panels': { backgroundColor: 'var(--surface-strong)', color: 'var(--text)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panel': { fontFamily: 'var(--font-text)', padding: '0.5rem 0.75rem' },
  '.cm-panel input.cm-textfield': {
    backgroundColor: 'var(--page)',
    border: '1px solid var(--line-strong)',
    borderRadius: '0.25rem',
    color: 'var(--text)',
    fontFamily: 'var(--font-code)',
    fontSize: '0.875rem',
  },
  '.cm-panel button.cm-button': {
    background: 'var(--page)',
    border: '1px solid var(--line-strong)',
    borderRadius: '0.25rem',
    color: 'var(--text)',
    fontSize: '0.875rem',
  },
  '.cm-panel.cm-search [name=close]': { color: 'var(--text)', fontSize: '1.125rem', padding: '0 0.5rem' },
  '.cm-panel.cm-search label': { fontSize: '0.875rem' },
  '.cm-searchMatch': { backgroundColor: 'var(--warning-wash)', outline: '1px solid var(--warning)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--code-mark)' },
  '.cm-rename': { alignItems: 'center', display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
  '.cm-changedLine, .cm-inlineChangedLine': {
    backgroundColor: 'color-mix(in srgb, var(--token-inserted) 12%, transparent)',
  },
  '.cm-changedText': { background: 'color-mix(in srgb, var(--token-inserted) 24%, transparent)' },
  '.cm-deletedChunk': { backgroundColor: 'var(--code-error)', paddingLeft: '0.375rem' },
  '.cm-deletedChunk .cm-deletedText': {
    background: 'color-mix(in srgb, var(--token-deleted) 24%, transparent)',
  },
  '.cm-changedLineGutter': { background: 'var(--token-inserted)' },
  '.cm-deletedLineGutter': { background: 'var(--token-deleted)' },
});

/** How the editor looks. */
export const theme: Extension = [look, syntaxHighlighting(highlighting)];
