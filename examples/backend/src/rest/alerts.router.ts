import { Router, json } from 'express';

import { alertPatchSchema, alertQuerySchema } from './alerts.schemas';
import type { AlertStore } from './alerts.store';
import { agentsOnly, authorize } from './authorize';
import { sendError } from './errors';

/** Serves the REST API of the helpdesk's alerts. Every route requires a token; changes require an agent's token. */
export function createAlertsRouter(store: AlertStore): Router {
    const router = Router();
    router.use(authorize);

    router.get('/alerts', (request, response) => {
        const query = alertQuerySchema.parse(request.query);
        const { items, total } = store.list(query);
        response.json({ items, paging: { start: query.start, count: query.count, total } });
    });

    router.get<{ id: string }>('/alerts/:id', (request, response) => {
        const alert = store.get(request.params.id);
        if (alert) {
            response.json(alert);
        } else {
            sendError(response, 404, 'not_found', 'There is no such alert.');
        }
    });

    router.patch<{ id: string }>('/alerts/:id', agentsOnly, json({ limit: '10kb' }), (request, response) => {
        const { state } = alertPatchSchema.parse(request.body);
        if (store.setState(request.params.id, state)) {
            response.status(204).end();
        } else {
            sendError(response, 404, 'not_found', 'There is no such alert.');
        }
    });

    return router;
}
