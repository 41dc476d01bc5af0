import { useCallback, useEffect, useState } from 'react';

import type { SearchEngine } from '../shared/engine';
import { loadEngine } from './load-engine';

/** Where the index is: on its way, here, or not to be had. */
export type EngineState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly engine: SearchEngine }
  | { readonly status: 'failed' };

/** Loads the index when the component appears. `retry` is for the reader to press after a failure. */
export function useEngine(): { readonly state: EngineState; readonly retry: () => void } {
  const [state, setState] = useState<EngineState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isWanted = true;
    loadEngine().then(
      (engine) => isWanted && setState({ status: 'ready', engine }),
      () => isWanted && setState({ status: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);

  const retry = useCallback(() => {
    setState({ status: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { state, retry };
}
