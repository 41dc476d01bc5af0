import { useEffect } from 'react';

/** Opens the search with Ctrl-K or Cmd-K anywhere, and with a slash where no text is being typed. */
export function useShortcuts(open: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) return;
      const isChord = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey;
      if (!isChord && !(isSlash && !isTyping(event.target) && !hasOpenDialog())) return;
      event.preventDefault();
      open();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function hasOpenDialog(): boolean {
  return document.querySelector('dialog[open]') !== null;
}
