import type { LiveRequest } from '../../live/adapter';
import type { UpstreamMode } from '../../live/protocol';

/** What a block begins with. */
export interface LiveStart {
  readonly example: string;
  readonly request: LiveRequest;
  readonly upstream: UpstreamMode;
}
