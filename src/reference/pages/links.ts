import type { ReferenceType, Reflection, SourceReference } from 'typedoc';

import type { SourcePlace } from '../sources';

/** Where a page's links lead. */
export interface Links {
  /** Site path of a documented reflection, or `undefined` when no page shows it. */
  readonly urlOf: (reflection: Reflection) => string | undefined;
  /** Name of a referenced type as readers import it: `Notifications.Model.Notification`. */
  readonly nameOf: (type: ReferenceType) => string;
  /** Path below `examples/` and site path of the page that shows a declaration. */
  readonly sourceOf: (source: SourceReference) => SourcePlace | undefined;
  /** Told about links that lead nowhere; the run then fails. */
  readonly problem: (message: string) => void;
}
