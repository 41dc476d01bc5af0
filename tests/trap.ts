import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers whoever asks, and counts it. */
export interface Trap {
  readonly url: string;
  /** Requests, attempts at a socket, and packets, since WebTransport comes by UDP. */
  hits(): number;
  close(): void;
}

/** Opens a server that no code of a reader may reach. */
export async function openTrap(): Promise<Trap> {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end();
  });
  server.on('upgrade', (_request, socket) => {
    hits += 1;
    socket.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => (hits += 1));
  await once(packets.bind(port, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${port}/attack`,
    hits: () => hits,
    close() {
      server.close();
      packets.close();
    },
  };
}
