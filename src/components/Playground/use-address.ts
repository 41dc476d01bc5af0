import { useHistory, useLocation } from '@docusaurus/router';
import { useMemo } from 'react';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { EXAMPLE_PARAMETER } from '../LiveEditor/share-link';
import { readAddress, type Wanted } from './address';

/**
 * What the page's address asks for, and a way to ask for another example. Undefined until the page is alive: what is
 * built knows no address.
 */
export function useAddress(): readonly [Wanted | undefined, (example: string) => void] {
  const isBrowser = useIsBrowser();
  const { pathname, search, hash } = useLocation();
  const history = useHistory();
  const wanted = useMemo(
    () => (isBrowser ? readAddress({ search, hash }) : undefined),
    [isBrowser, search, hash],
  );
  const open = (example: string): void =>
    history.push({
      pathname,
      search: `?${new URLSearchParams({ [EXAMPLE_PARAMETER]: example }).toString()}`,
    });
  return [wanted, open];
}
