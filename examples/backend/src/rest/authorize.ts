import type { RequestHandler } from 'express';

import { type Role, SEED_TOKENS } from '../seed/tokens';
import { sendError } from './errors';

/** Accepts a request with `Authorization: Bearer <token>` and a seeded token; otherwise responds with 401. */
export const authorize: RequestHandler = (request, response, next) => {
    const role = roleOf(request.headers.authorization);
    if (!role) {
        response.setHeader('WWW-Authenticate', 'Bearer');
        sendError(response, 401, 'unauthorized', 'A valid bearer token is required.');
        return;
    }
    response.locals['role'] = role;
    next();
};

/** Accepts only agents; other callers get 403. Runs after {@link authorize}. */
export const agentsOnly: RequestHandler = (_request, response, next) => {
    if (response.locals['role'] !== 'agent') {
        sendError(response, 403, 'forbidden', 'This token is read-only.');
        return;
    }
    next();
};

/** Reads the caller from an `Authorization` header; returns `undefined` unless it has a seeded bearer token. */
export function roleOf(authorization: string | undefined): Role | undefined {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    return (Object.keys(SEED_TOKENS) as Role[]).find((role) => SEED_TOKENS[role] === token);
}
