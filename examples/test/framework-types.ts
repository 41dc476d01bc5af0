// Checks the framework's declarations themselves, with `skipLibCheck` off: where a types package is not installed, its
// types turn into `any`, and an integration that is wrong compiles. Run: tsc -p examples/tsconfig.framework.json
import type * as Headers from '@o2s/framework/headers';
import type * as Modules from '@o2s/framework/modules';
import type * as Sdk from '@o2s/framework/sdk';

/** Everything that a project can import from the framework. */
export type Framework = typeof Headers & typeof Modules & typeof Sdk;
