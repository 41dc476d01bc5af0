import type { RequestHandler } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to fail that a test asks for. */
export type Fault =
    /** Answers rightly, but `ms` milliseconds late. */
    | { readonly kind: 'delay'; readonly ms: number }
    /** Answers with this status, and the body as it is given. */
    | { readonly kind: 'answer'; readonly status: number; readonly body?: string; readonly location?: string }
    /** Breaks the connection instead of answering. */
    | { readonly kind: 'reset' };

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
                case 'reset':
                    request.socket.resetAndDestroy();
            }
        },
    };
}
