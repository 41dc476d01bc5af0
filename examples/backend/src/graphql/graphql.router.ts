import { type RequestHandler, Router, json } from 'express';
import { execute } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/express';

import { roleOf } from '../rest/authorize';
import type { Role } from '../seed/tokens';
import { createError, formatError } from './errors';
import { type RequestContext, createRoot, readSchema, resolveField } from './schema';
import type { TicketStore } from './tickets.store';

/** Size limit of a request: ten files of a megabyte each, a third longer as base64. */
const MAX_REQUEST = '16mb';

/**
 * Serves the GraphQL API of the helpdesk's tickets over HTTP.
 *
 * @param filesPath - the path of the files on the same server
 */
export function createGraphqlRouter(store: TicketStore, filesPath: string): Router {
    const handler = createHandler<RequestContext>({
        schema: readSchema(),
        rootValue: createRoot(store),
        execute: (args) => execute({ ...args, fieldResolver: resolveField }),
        formatError,
        context: ({ raw, context }) => ({
            role: context.res.locals['role'] as Role,
            failingField: context.res.locals['failingField'] as string | undefined,
            filesUrl: `${raw.protocol}://${raw.headers.host}${filesPath}`,
        }),
    });
    return Router().all('/', authorize, json({ limit: MAX_REQUEST }), handler);
}

/** Checks the token as for REST, but responds in the GraphQL format. */
const authorize: RequestHandler = (request, response, next) => {
    const role = roleOf(request.headers.authorization);
    if (!role) {
        const error = createError('UNAUTHENTICATED', 'A valid bearer token is required.');
        response
            .status(401)
            .setHeader('WWW-Authenticate', 'Bearer')
            .json({ errors: [error] });
        return;
    }
    response.locals['role'] = role;
    next();
};
