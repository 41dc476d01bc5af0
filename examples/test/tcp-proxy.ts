import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A proxy between a client and a server, so that a test can disconnect the server and restore it. */
export interface TcpProxy {
    /** The server's URL, with the proxy's host and port. */
    readonly url: string;
    /** Breaks every connection and rejects new ones. */
    cut(): Promise<void>;
    /** Keeps connections but forwards no data, like a server that hangs. */
    freeze(): void;
    /** Accepts new connections again. Frozen connections stay frozen. */
    restore(): Promise<void>;
    /** The number of connected clients. */
    connections(): number;
    /** Stops the proxy. */
    close(): Promise<void>;
}

/**
 * Starts a proxy on a free port.
 *
 * @param target - the URL of the server, with a port
 */
export async function startTcpProxy(target: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(target);
    const sockets = new Set<Socket>();
    const frozen = new WeakSet<Socket>();
    let freezes = false;
    const server = createServer((client) => {
        sockets.add(client.on('error', () => client.destroy()).on('close', () => sockets.delete(client)));
        if (freezes) {
            frozen.add(client);
            return;
        }
        const upstream = connect(Number(port), hostname);
        upstream.on('error', () => client.destroy()).on('close', () => client.destroy());
        client.on('close', () => upstream.destroy());
        upstream.on('data', (data) => void (frozen.has(client) || client.write(data)));
        client.on('data', (data) => void (frozen.has(client) || upstream.write(data)));
    });
    const listen = async (on: number) => {
        server.listen(on, '127.0.0.1');
        await once(server, 'listening');
        return (server.address() as AddressInfo).port;
    };
    const own = await listen(0);
    const url = new URL(target);
    url.host = `127.0.0.1:${own}`;

    async function cut(): Promise<void> {
        if (server.listening) {
            const closed = once(server, 'close');
            server.close();
            sockets.forEach((socket) => socket.destroy());
            await closed;
        }
    }
    return {
        url: url.href,
        cut,
        freeze() {
            freezes = true;
            sockets.forEach((socket) => frozen.add(socket));
        },
        async restore() {
            freezes = false;
            if (!server.listening) {
                await listen(own);
            }
        },
        connections: () => sockets.size,
        close: cut,
    };
}
