import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';

/** Answers in the helpdesk's error form: `{ "error": { "code", "message" } }`. */
export function sendError(response: Response, status: number, code: string, message: string): void {
    response.status(status).json({ error: { code, message } });
}

/** The answer for a path that does not exist. */
export const noSuchPath: RequestHandler = (_request, response) => {
    sendError(response, 404, 'not_found', 'There is no such path.');
};

/** Turns thrown errors into answers: bad input is 400, what the body parser refuses keeps its status, the rest is 500. */
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

/** The body parser and the router put a 4xx status on their errors. */
function statusOf(error: unknown): number {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    return status >= 400 && status < 500 ? status : 500;
}
