import type { RunCredentials } from '../../shared/recording';

/**
 * Says whose authorization a request to an upstream system carries.
 *
 * @param sent - its `Authorization` header
 * @param caller - that of the request to the host
 */
export function whoseCredentials(
  sent: string | null | undefined,
  caller: string | undefined,
): RunCredentials {
  if (!sent) {
    return 'none';
  }
  return sent === caller ? 'caller' : 'integration';
}
