import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback, useEffect, useState } from 'react';
import { loadExample } from './load-example';
import type { Opened } from './types';

type Loading = { readonly id: string; readonly opened?: Opened; readonly failed?: boolean };

/**
 * Loads the editor and an example, in the browser only.
 *
 * @returns what is there so far, and a function that tries again
 */
export function useOpened(id: string): {
  readonly opened?: Opened;
  readonly failed?: boolean;
  readonly retry: () => void;
} {
  const baseUrl = useBaseUrl('/');
  const [attempt, setAttempt] = useState(0);
  const [loading, setLoading] = useState<Loading>({ id });

  useEffect(() => {
    let wanted = true;
    Promise.all([import('./Workbench'), loadExample(id, baseUrl)]).then(
      ([{ default: Workbench }, example]) => wanted && setLoading({ id, opened: { ...example, Workbench } }),
      () => wanted && setLoading({ id, failed: true }),
    );
    return () => {
      wanted = false;
    };
  }, [id, baseUrl, attempt]);

  const retry = useCallback(() => {
    setLoading({ id });
    setAttempt((count) => count + 1);
  }, [id]);
  // What was loaded of another example is of no use.
  return loading.id === id ? { ...loading, retry } : { retry };
}
