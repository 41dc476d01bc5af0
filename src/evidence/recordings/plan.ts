import type { Fault } from '@o2s/examples.backend';
import type { ModuleName } from '@o2s/examples.host';

/** A request to a host. */
export interface PlannedRequest {
  /** `GET` by default. */
  readonly method?: 'GET' | 'POST';
  /** Path and query. */
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** The caller's authorization; without one the integration's own token is used. */
  readonly authorization?: string;
}

/** A run to be recorded. */
export interface RecordingPlan {
  /** `<example>/<name>`: the file below `evidence/recordings/`, and what `run=` on a page says. */
  readonly name: string;
  /** One sentence: what can be seen in it. */
  readonly title: string;
  /** Name of the host's composition. */
  readonly composition: string;
  /** Which of its modules are needed; all by default. Less starts faster, and changes no answer. */
  readonly modules?: readonly ModuleName[];
  readonly request: PlannedRequest;
  /** What is arranged before; {@link text} says it in one sentence. */
  readonly given?: {
    readonly text: string;
    /** How the helpdesk fails. */
    readonly fault?: Fault;
    /** Requests that are sent before, and not recorded. */
    readonly before?: readonly PlannedRequest[];
    /** The cache cannot be reached. */
    readonly cacheDown?: true;
  };
}
