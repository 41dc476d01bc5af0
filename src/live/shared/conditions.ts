import type { JsonValue, RecordedRun } from '../../shared/recording';
import type { Conditions, UpstreamMode } from './protocol';

/** Everything works, and nothing is cached. */
export const NORMAL: Conditions = { upstream: 'normal', cache: 'empty' };

/** What a page can arrange of what was arranged for a recorded run; `undefined` where it cannot. */
export function conditionsOf({
  given,
  request,
}: Pick<RecordedRun, 'given' | 'request'>): Conditions | undefined {
  const { fault, before = [], cacheDown } = given ?? {};
  const upstream = modeOf(fault);
  const isSame = before.every((sent) => sent === `${request.method} ${request.path}?${request.query}`);
  if (upstream === undefined || before.length > 1 || !isSame) return undefined;
  return { upstream, cache: cacheDown === true ? 'down' : before.length === 1 ? 'filled' : 'empty' };
}

/** Of the ways in which the recorder has the helpdesk fail, one is among those that a reader can choose. */
function modeOf(fault: JsonValue | undefined): UpstreamMode | undefined {
  if (fault === undefined) return 'normal';
  const isAnswer = typeof fault === 'object' && fault !== null && 'status' in fault;
  return isAnswer && fault.status === 500 ? 'failing' : undefined;
}
