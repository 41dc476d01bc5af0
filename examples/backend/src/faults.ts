import type { RequestHandler, Response } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to fail that a test asks for. */
export type Fault =
    /** Answers rightly, but `ms` milliseconds late. */
    | { readonly kind: 'delay'; readonly ms: number }
    /** Answers with this status, and the body as it is given. */
    | { readonly kind: 'answer'; readonly status: number; readonly body?: string; readonly location?: string }
    /** Answers 200 with GraphQL errors, each with its code, and the data beside them. */
    | { readonly kind: 'errors'; readonly codes: readonly string[]; readonly data?: object | null }
    /** Makes one field of the GraphQL API fail, for instance `Ticket.comments`; the others are right. */
    | { readonly kind: 'field'; readonly field: string }
    /** Breaks the connection instead of answering. */
    | { readonly kind: 'reset' }
    /** Breaks the connection in the middle of the answer. */
    | { readonly kind: 'cut' }
    /** Does what was asked for, then breaks the connection instead of saying so. */
    | { readonly kind: 'silent' };

/** Makes the next requests of one server fail, each in the way that was asked for; then the server works again. */
export interface FaultControl {
    /** Queues a fault for the next request that has none yet. */
    readonly failNext: (fault: Fault) => void;
    /** Comes before every route. */
    readonly middleware: RequestHandler;
}

/** Makes a control with an empty queue. */
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

/** Every way to answer writes the head first. */
function breakInsteadOfAnswering(response: Response): void {
    response.writeHead = () => {
        response.socket?.resetAndDestroy();
        return response;
    };
}
