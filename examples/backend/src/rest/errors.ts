import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';

/** Sends a response in the helpdesk's error format: `{ "error": { "code", "message" } }`. */
export function sendError(response: Response, status: number, code: string, message: string): void {
    response.status(status).json({ error: { code, message } });
}

/** Responds to a missing path. */
export const noSuchPath: RequestHandler = (_request, response) => {
    sendError(response, 404, 'not_found', 'There is no such path.');
};

/** Maps thrown errors to responses: invalid input is 400, body parser errors keep their status, others are 500. */
export const handleError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
        next(error);
    } else if (error instanceof z.ZodError) {
        const problems = error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
        sendError(response, 400, 'invalid', problems.join('; '));
    } else {
        const status = statusOf(error);
        sendError(response, status, status === 500 ? 'internal' : 'invalid', 'The request could not be handled.');
    }
};

/** Reads the 4xx status that the body parser and the router set on their errors. */
function statusOf(error: unknown): number {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    return status >= 400 && status < 500 ? status : 500;
}
