import { useCallback, useEffect, useState } from 'react';

const SHOWN_FOR_MS = 2000;

/** What came of a copy, in words for the reader. */
export const OUTCOMES = { copied: 'Copied', refused: 'The browser refused to copy' } as const;

export type Outcome = keyof typeof OUTCOMES;

/**
 * Copies text and says for two seconds what came of it.
 *
 * @returns the outcome while it is shown, and the function that copies: a text byte for byte, or one that is still
 * being fetched; it never rejects
 */
export function useCopy(): readonly [
  Outcome | undefined,
  (text: string | Promise<string>) => Promise<Outcome>,
] {
  const [outcome, setOutcome] = useState<Outcome>();

  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = useCallback(async (text: string | Promise<string>) => {
    const result = await write(text).then(
      () => 'copied' as const,
      () => 'refused' as const,
    );
    setOutcome(result);
    return result;
  }, []);

  return [outcome, copy];
}

/** Outside https and localhost there is no clipboard at all, and this rejects like a refusal. */
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  // Within the click, as Safari asks for it: the item may be fetched later.
  const blob = text.then((content) => new Blob([content], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
