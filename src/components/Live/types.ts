import type { LiveRequest } from '../../live/worker/adapter';
import type { Conditions } from '../../live/shared/protocol';

/** What a block begins with. */
export interface LiveStart {
  readonly example: string;
  readonly request: LiveRequest;
  readonly conditions: Conditions;
}
