import { Router } from 'express';

import { seedPapers } from '../seed/papers';
import { authorize } from './authorize';
import { sendError } from './errors';
import { paperQuerySchema } from './papers.schemas';

/** Serves the REST API of a customer's papers, the newest first. Every route requires a token; none changes them. */
export function createPapersRouter(): Router {
    const papers = seedPapers().sort((a, b) => b.issued_ts - a.issued_ts);
    const router = Router();
    router.use(authorize);

    router.get('/papers', (request, response) => {
        const { start, count, kind } = paperQuerySchema.parse(request.query);
        const matching = papers.filter((paper) => kind === undefined || paper.kind === kind);
        const items = matching.slice(start, start + count);
        response.json({ items, paging: { start, count, total: matching.length } });
    });

    router.get<{ id: string }>('/papers/:id', (request, response) => {
        const paper = papers.find(({ paper_id }) => paper_id === request.params.id);
        if (paper) {
            response.json(paper);
        } else {
            sendError(response, 404, 'not_found', 'There is no such paper.');
        }
    });

    return router;
}
