import type { createAlertsRouter } from '../../../../examples/backend/src/rest/alerts.router';
import type { BackendRouter, Mount } from '../mock-backend';

/** Express' `Router`, by whose type the backend's routers are known. The build puts `src/live/worker/mock-backend` in its place. */
type DeclaredRouter = ReturnType<typeof createAlertsRouter>;

/** Mounts a router of the backend, which is no Express router here, whatever its type says. */
export function toMount(path: string, router: DeclaredRouter): Mount {
  return { path, router: router as unknown as BackendRouter };
}
