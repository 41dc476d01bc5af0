import express, { type Express } from 'express';
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type Fault, createFaultControl } from './faults';
import { createGraphqlRouter } from './graphql/graphql.router';
import { createTicketStore } from './graphql/tickets.store';
import { createAlertsRouter } from './rest/alerts.router';
import { createAlertStore } from './rest/alerts.store';
import { createContentRouter } from './rest/content.router';
import { createContentStore } from './rest/content.store';
import { handleError, noSuchPath } from './rest/errors';
import { createFilesRouter } from './rest/files.router';
import { createPapersRouter } from './rest/papers.router';

/** Path of each API on the server. */
const REST_PATH = '/rest/v1';
const GRAPHQL_PATH = '/graphql';
const FILES_PATH = '/files';

/** Time limit for open requests after a stop, in milliseconds. */
const GRACE_MS = 2_000;

/** Options of {@link createBackend}. */
export interface BackendOptions {
    /** Clock that dates changes, in milliseconds since the epoch; tests pass a fixed one. */
    readonly now?: () => number;
}

/** The helpdesk as an Express application, not yet listening. */
export interface Backend {
    readonly app: Express;
    /** Makes the next request fail, for tests. Several calls queue up. */
    readonly failNext: (fault: Fault) => void;
}

/** A running helpdesk. */
export interface RunningBackend extends Backend {
    /** The base URL of the REST API, without a trailing slash, for `HELPDESK_API_URL`. */
    readonly url: string;
    /** The URL of the GraphQL API, for `HELPDESK_GRAPHQL_URL`. */
    readonly graphqlUrl: string;
    /** Stops listening, waits briefly for open requests, then closes the remaining connections. */
    close(): Promise<void>;
}

/** Builds the helpdesk with its own copy of the seed: two backends never share data. */
export function createBackend({ now = Date.now }: BackendOptions = {}): Backend {
    const faults = createFaultControl();
    const app = express();
    app.disable('x-powered-by');
    app.use(faults.middleware);
    app.use(REST_PATH, createAlertsRouter(createAlertStore(now)));
    app.use(REST_PATH, createContentRouter(createContentStore()));
    app.use(REST_PATH, createPapersRouter());
    const tickets = createTicketStore(now);
    app.use(GRAPHQL_PATH, createGraphqlRouter(tickets, FILES_PATH));
    app.use(FILES_PATH, createFilesRouter(tickets));
    app.use(noSuchPath);
    app.use(handleError);
    return { app, failNext: faults.failNext };
}

/**
 * Builds the helpdesk and listens only on the loopback interface, because its tokens are public.
 *
 * @param options - `port` 0, the default, selects a free one
 * @returns the running server, once it listens
 * @throws the system's error when the port cannot be used (`EADDRINUSE`, `EACCES`)
 *
 * @example
 * {@includeCode ./faults.spec.ts#backend-setup}
 */
export async function startBackend({
    port = 0,
    ...options
}: BackendOptions & { readonly port?: number } = {}): Promise<RunningBackend> {
    const backend = createBackend(options);
    const server = createServer(backend.app);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return {
        ...backend,
        url: `${origin}${REST_PATH}`,
        graphqlUrl: `${origin}${GRAPHQL_PATH}`,
        close: () => close(server),
    };
}

async function close(server: Server): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const deadline = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearTimeout(deadline);
}
