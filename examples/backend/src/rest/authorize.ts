import type { RequestHandler } from 'express';

import { type Role, SEED_TOKENS } from '../seed/tokens';
import { sendError } from './errors';

/** Lets a request pass when it brings `Authorization: Bearer <token>` with a seeded token; otherwise answers 401. */
export const authorize: RequestHandler = (request, response, next) => {
    const role = roleOf(request.headers.authorization);
    if (!role) {
        response.setHeader('WWW-Authenticate', 'Bearer');
        sendError(response, 401, 'unauthorized', 'A valid bearer token is needed.');
        return;
    }
    response.locals['role'] = role;
    next();
};

/** Lets only agents pass; others get 403. Comes after {@link authorize}. */
export const agentsOnly: RequestHandler = (_request, response, next) => {
    if (response.locals['role'] !== 'agent') {
        sendError(response, 403, 'forbidden', 'This token may only read.');
        return;
    }
    next();
};

/** Reads who asks from an `Authorization` header; `undefined` where it holds no seeded bearer token. */
export function roleOf(authorization: string | undefined): Role | undefined {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    return (Object.keys(SEED_TOKENS) as Role[]).find((role) => SEED_TOKENS[role] === token);
}
