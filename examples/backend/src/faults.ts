import type { RequestHandler, Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';

/** The ways in which a test can make a request fail. */
export type Fault =
    /** Responds correctly, but `ms` milliseconds late. */
    | { readonly kind: 'delay'; readonly ms: number }
    /** Responds with this status and the given body. */
    | { readonly kind: 'answer'; readonly status: number; readonly body?: string; readonly location?: string }
    /** Responds with 200 and GraphQL errors, each with its code, in addition to the data. */
    | { readonly kind: 'errors'; readonly codes: readonly string[]; readonly data?: object | null }
    /** Makes one field of the GraphQL API fail, for example `Ticket.comments`; the others succeed. */
    | { readonly kind: 'field'; readonly field: string }
    /** Breaks the connection instead of responding. */
    | { readonly kind: 'reset' }
    /** Breaks the connection during the response. */
    | { readonly kind: 'cut' }
    /** Processes the request, then breaks the connection instead of responding. */
    | { readonly kind: 'silent' };

/** Makes the next requests of one server fail in the requested ways; then the server works again. */
export interface FaultControl {
    /** Queues a fault for the next request without one. */
    readonly failNext: (fault: Fault) => void;
    /** Runs before every route. */
    readonly middleware: RequestHandler;
}

/** Creates a control with an empty queue. */
export function createFaultControl(): FaultControl {
    const queue: Fault[] = [];

    return {
        failNext: (fault) => void queue.push(fault),
        middleware: async (request, response, next) => {
            const fault = queue.shift();
            switch (fault?.kind) {
                case undefined:
                    return next();
                case 'delay':
                    await sleep(fault.ms);
                    return next();
                case 'answer':
                    if (fault.location) {
                        response.setHeader('location', fault.location);
                    }
                    response.status(fault.status).type('json').send(fault.body);
                    return;
                case 'errors':
                    response.json({
                        data: fault.data,
                        errors: fault.codes.map((code) => ({ message: `Failed: ${code}`, extensions: { code } })),
                    });
                    return;
                case 'field':
                    response.locals['failingField'] = fault.field;
                    return next();
                case 'reset':
                    request.socket.resetAndDestroy();
                    return;
                case 'cut':
                    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
                    response.write('{"data": {', () => request.socket.destroy());
                    return;
                case 'silent':
                    breakInsteadOfAnswering(response);
                    return next();
            }
        },
    };
}

/** Intercepts the response head, because every way of responding writes it first. */
function breakInsteadOfAnswering(response: Response): void {
    response.writeHead = () => {
        response.socket?.resetAndDestroy();
        return response;
    };
}
