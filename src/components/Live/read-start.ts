import { Children, isValidElement, type ReactNode } from 'react';
import type { RecordedRun } from '../../shared/recording';
import type { LiveRequest } from '../../live/worker/adapter';
import { conditionsOf, NORMAL } from '../../live/shared/conditions';
import type { Conditions } from '../../live/shared/protocol';

/** Finds the recorded run that a page put into the block. */
export function findRun(children: ReactNode): RecordedRun | undefined {
  for (const child of Children.toArray(children)) {
    if (!isValidElement<{ readonly trace?: unknown }>(child)) continue;
    const { trace } = child.props;
    if (typeof trace === 'string') return JSON.parse(trace) as RecordedRun;
  }
  return undefined;
}

/**
 * The request that the block begins with: the one of the recorded run, or the line that the page gives.
 *
 * @param line for instance `GET /notifications?limit=2`
 */
export function readRequest(line: string | undefined, run: RecordedRun | undefined): LiveRequest {
  if (line === undefined && run) {
    const { method, path, query, headers, body } = run.request;
    // Recordings hold no token. Where a caller brought one, this is the helpdesk's own.
    const sent = Object.entries(headers).map(([name, value]) => [name, value.replace('<redacted>', AGENT)]);
    return {
      method,
      url: query === '' ? path : `${path}?${query}`,
      headers: Object.fromEntries(sent) as Record<string, string>,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
  }
  const [method = 'GET', url = '/'] = (line ?? '').split(' ');
  return { method, url };
}

/** What was arranged for the recorded run, where a block can arrange it: a test holds the blocks of all guides to that. */
export const readConditions = (run: RecordedRun | undefined): Conditions =>
  (run && conditionsOf(run)) ?? NORMAL;

const AGENT = 'helpdesk-agent-token';
