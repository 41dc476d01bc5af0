import { once } from 'node:events';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LiveHttpAdapter, type LiveAnswer, type LiveRequest } from '../../worker/adapter';

/** A started application that can be asked. */
export interface AskedHost {
  ask(request: LiveRequest): Promise<LiveAnswer>;
  close(): Promise<void>;
}

/** Headers that both must agree on. The others tell of the connection, the moment or the server. */
const COMPARED = ['allow', 'content-length', 'content-type', 'location', 'www-authenticate', 'x-probe'];

type Root = Type | DynamicModule;
const OPTIONS = { abortOnError: false, logger: false } as const;

/** The application as a host serves it: Express, on a port of this machine. */
export async function startExpress(root: Root): Promise<AskedHost> {
  const app = await NestFactory.create(root, OPTIONS);
  await app.listen(0, '127.0.0.1');
  return { ask: (asked) => askOver(app, asked), close: () => app.close() };
}

/** The same without a network. */
export async function startLive(root: Root): Promise<AskedHost> {
  const adapter = new LiveHttpAdapter();
  const app = await NestFactory.create(root, adapter, OPTIONS);
  await app.init();
  return {
    ask: async (asked) => toCompared(await adapter.inject(asked)),
    close: () => app.close(),
  };
}

/** Sends the path as it is: `fetch` would resolve `..` before it asks. */
async function askOver(app: INestApplication, asked: LiveRequest): Promise<LiveAnswer> {
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const outgoing = request({
    host: '127.0.0.1',
    port,
    path: asked.url,
    method: asked.method,
    headers: { connection: 'close', ...asked.headers },
  });
  // A server that refuses a long body may close the connection while it is still being written.
  outgoing.on('error', () => undefined);
  outgoing.end(asked.body);
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += String(chunk);
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
  return toCompared({
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body,
  });
}

function toCompared({ status, headers, body }: LiveAnswer): LiveAnswer {
  const kept = Object.entries(headers).filter(([name]) => COMPARED.includes(name));
  return { status, headers: Object.fromEntries(kept.sort(([a], [b]) => a.localeCompare(b))), body };
}
