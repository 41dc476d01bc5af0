import type { UpstreamMode } from '../../shared/protocol';

/** How long a slow backend takes, in milliseconds: longer than the examples wait. */
const SLOW_MS = 1_500;

/** What happens to a request before the backend sees it. */
export interface UpstreamFault {
  /** How long the backend waits, in milliseconds. */
  readonly delayMs: number;
  /** Answered instead of the right thing. */
  readonly answer?: { readonly status: number; readonly body: string };
}

const NONE: UpstreamFault = { delayMs: 0 };

const FAULTS: Readonly<Record<UpstreamMode, UpstreamFault>> = {
  normal: NONE,
  slow: { delayMs: SLOW_MS },
  'not-found': {
    delayMs: 0,
    answer: { status: 404, body: '{"error":{"code":"not_found","message":"There is no such thing."}}' },
  },
  failing: { delayMs: 0, answer: { status: 500, body: '{"error":"internal"}' } },
  malformed: { delayMs: 0, answer: { status: 200, body: '{"unexpected":true}' } },
};

/** How the backend fails in a mode. */
export function faultOf(mode: UpstreamMode): UpstreamFault {
  return FAULTS[mode];
}
