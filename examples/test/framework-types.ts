// Checks the framework's declarations with `skipLibCheck` off: without an installed types package, its types become
// `any`, and an invalid integration compiles. Run: tsc -p examples/tsconfig.framework.json
import type * as Headers from '@o2s/framework/headers';
import type * as Modules from '@o2s/framework/modules';
import type * as Sdk from '@o2s/framework/sdk';

/** The modules that a project can import from the framework. */
export type Framework = typeof Headers & typeof Modules & typeof Sdk;
