import { Router } from 'express';

import type { TicketStore } from '../graphql/tickets.store';
import { authorize } from './authorize';
import { sendError } from './errors';

/** Serves the files of the tickets as downloads, because an uploaded file must never be rendered as a page. */
export function createFilesRouter(store: TicketStore): Router {
    return Router().get<{ id: string }>('/:id', authorize, (request, response) => {
        const file = store.file(request.params.id);
        if (!file) {
            return sendError(response, 404, 'not_found', 'There is no such file.');
        }
        response.setHeader('X-Content-Type-Options', 'nosniff');
        response.attachment(file.name).type(file.mediaType).send(file.content);
    });
}
