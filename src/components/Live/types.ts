import type { LiveRequest } from '../../live/adapter';
import type { Conditions } from '../../live/protocol';

/** What a block begins with. */
export interface LiveStart {
  readonly example: string;
  readonly request: LiveRequest;
  readonly conditions: Conditions;
}
