import { Router } from 'express';

import type { TicketStore } from '../graphql/tickets.store';
import { authorize } from './authorize';
import { sendError } from './errors';

/** The files of the tickets. A browser must save them: a file that somebody sent is never shown as a page. */
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
