import { type Response, Router } from 'express';

import { authorize } from './authorize';
import { entryQuerySchema, langQuerySchema, pageQuerySchema } from './content.schemas';
import type { ContentStore } from './content.store';
import { sendError } from './errors';

/** Serves the REST API of the helpdesk's content. Every route requires a token; drafts require an agent's token. */
export function createContentRouter(store: ContentStore): Router {
    const router = Router();
    router.use(authorize);

    router.get('/content/pages', (request, response) => {
        const { lang, path, draft } = pageQuerySchema.parse(request.query);
        if (draft && response.locals['role'] !== 'agent') {
            sendError(response, 403, 'forbidden', 'Only agents can read drafts.');
            return;
        }
        sendList(response, store.pages(lang, path, draft));
    });

    router.get<{ id: string }>('/content/pages/:id/translations', (request, response) => {
        sendList(response, store.translations(request.params.id));
    });

    router.get('/content/entries', (request, response) => {
        const { lang, type, fields } = entryQuerySchema.parse(request.query);
        sendList(response, store.entries(lang, type, fields));
    });

    router.get<{ id: string }>('/content/entries/:id', (request, response) => {
        const { lang } = langQuerySchema.parse(request.query);
        sendOne(response, store.entry(request.params.id, lang));
    });

    router.get<{ id: string }>('/content/blocks/:id', (request, response) => {
        const { lang } = langQuerySchema.parse(request.query);
        sendOne(response, store.block(request.params.id, lang));
    });

    router.get<{ id: string }>('/content/menus/:id', (request, response) => {
        const { lang } = langQuerySchema.parse(request.query);
        sendOne(response, store.document(`menus/${request.params.id}`, lang));
    });

    router.get<{ name: string }>('/content/screens/:name', (request, response) => {
        const { lang } = langQuerySchema.parse(request.query);
        sendOne(response, store.document(`screens/${request.params.name}`, lang));
    });

    router.get('/content/settings', (request, response) => {
        const { lang } = langQuerySchema.parse(request.query);
        sendOne(response, store.document('settings', lang));
    });

    router.get<{ code: string }>('/content/surveys/:code', (request, response) => {
        sendOne(response, store.survey(request.params.code));
    });

    return router;
}

function sendList(response: Response, items: readonly unknown[]): void {
    response.json({ items, paging: { total: items.length } });
}

function sendOne(response: Response, found: unknown): void {
    if (found === undefined) {
        sendError(response, 404, 'not_found', 'There is no such content.');
    } else {
        response.json(found);
    }
}
