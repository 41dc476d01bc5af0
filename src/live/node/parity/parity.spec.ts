import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SEED_TOKENS, startBackend, type Fault, type RunningBackend } from '../../../../examples/backend/src';
import { helpdesk } from '../../../../examples/host/src/compositions/helpdesk';
import { HostModule } from '../../../../examples/host/src/host.module';
import type { LiveAnswer, LiveRequest } from '../../worker/adapter';
import { startExpress, startLive, type AskedHost } from './hosts';
import { ProbeModule } from './probe.module';
import { ODD_REQUESTS, ROUTE_REQUESTS } from './requests';

/** Not of the environment of whoever runs the tests. */
const UNSET = [
  'DATABASE_URL',
  'HELPDESK_DATABASE_DIR',
  'CACHE_REDIS_URL',
  'CACHE_TTL',
  'CACHE_NAMESPACE',
  'LOG_LEVEL',
];
const NOW = Date.UTC(2025, 2, 1, 12);

const named = (requests: readonly LiveRequest[]) =>
  requests.map((request) => [shorten(request), request] as const);

function shorten({ method, url, headers = {}, body }: LiveRequest): string {
  const parts = [method, url, ...Object.values(headers), body ?? ''];
  return parts.map((part) => part.slice(0, 60)).join(' ');
}

describe('the helpdesk, asked over the network and without one', () => {
  const sides: { backend: RunningBackend; host: AskedHost }[] = [];

  beforeAll(async () => {
    for (const start of [startExpress, startLive]) {
      const backend = await startBackend({ now: () => NOW });
      const settings = {
        ...Object.fromEntries(UNSET.map((name) => [name, ''])),
        ...helpdesk.developmentDefaults,
        HELPDESK_API_URL: backend.url,
        HELPDESK_GRAPHQL_URL: backend.graphqlUrl,
        HELPDESK_API_TOKEN: SEED_TOKENS.agent,
      };
      for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
      sides.push({ backend, host: await start(HostModule.register(helpdesk)) });
    }
  }, 120_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    for (const { backend, host } of sides) {
      await host.close();
      await backend.close();
    }
  });

  async function askBoth(request: LiveRequest, fault?: Fault): Promise<LiveAnswer[]> {
    const answers: LiveAnswer[] = [];
    for (const { backend, host } of sides) {
      if (fault) backend.failNext(fault);
      const answer = await host.ask(request);
      answers.push({ ...answer, body: answer.body.replaceAll(new URL(backend.url).host, 'backend') });
    }
    return answers;
  }

  it('is asked for everything that it serves, and at least sixty times', () => {
    expect(ROUTE_REQUESTS.length).toBeGreaterThan(30);
    expect(ROUTE_REQUESTS.length + ODD_REQUESTS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(named(ROUTE_REQUESTS))('succeeds alike: %s', async (_name, request) => {
    const [network, live] = await askBoth(request);
    expect(live).toEqual(network);
    expect(network?.status).toBeLessThan(300);
  });

  it.each(named(ODD_REQUESTS))('answers alike: %s', async (_name, request) => {
    const [network, live] = await askBoth(request);
    expect(live).toEqual(network);
  });

  it.each<[string, Fault]>([
    ['404', { kind: 'answer', status: 404 }],
    ['500', { kind: 'answer', status: 500, body: '{"error":"internal"}' }],
    ['503', { kind: 'answer', status: 503 }],
    ['half an answer', { kind: 'answer', status: 200, body: '{"alert_id":' }],
    ['another answer', { kind: 'answer', status: 200, body: '{"items":7}' }],
    ['a broken connection', { kind: 'reset' }],
  ])('fails alike when the backend answers %s', async (_name, fault) => {
    const [network, live] = await askBoth({ method: 'GET', url: '/notifications/alr-1001' }, fault);
    expect(live).toEqual(network);
    expect(network?.status).toBeGreaterThanOrEqual(400);
  });

  it('would be told apart', async () => {
    const [network] = await askBoth({ method: 'GET', url: '/notifications?limit=1' });
    const [, live] = await askBoth({ method: 'GET', url: '/notifications?limit=2' });
    expect(live).not.toEqual(network);
  });
});

describe('a controller that does everything', () => {
  let express: AskedHost;
  let live: AskedHost;
  beforeAll(async () => {
    express = await startExpress(ProbeModule);
    live = await startLive(ProbeModule);
  });
  afterAll(() => Promise.all([express.close(), live.close()]));

  const get = [
    ...['http', 'object', 'text', 'error', 'string', 'status', 'async', 'observable', 'range', 'guarded'],
    ...['null', 'number', 'zero', 'yes', 'no', 'text', 'empty', 'list', 'date', 'none'].map(
      (kind) => `value/${kind}`,
    ),
    ...[
      'one',
      'nothing',
      'number/7',
      'number/x',
      'number/%FF',
      'headers',
      'request',
      'request?a=1#b',
      'moved',
    ],
    ...['by-hand', 'twice', 'any', 'rest/a/b%2Fc', 'rest/', 'left-right', 'left', 'ONE', 'one/'],
    ...[
      '',
      '?a',
      '?a=1&a=2&b=%zz&c=%f0%9f&__proto__=x&toString=y',
      '?a[b]=1&a.b=2',
      '?a=%u0041+%2B',
      '?;=;',
    ].map((query) => `query${query}`),
  ].map((path): LiveRequest => ({ method: 'GET', url: `/probe/${path}` }));

  const others: LiveRequest[] = [
    { method: 'GET', url: '/probe/headers', headers: { 'X-PROBE': 'ä'.normalize('NFKD').charAt(0) } },
    { method: 'PUT', url: '/probe/accepted' },
    { method: 'DELETE', url: '/probe/gone' },
    { method: 'HEAD', url: '/probe/value/list' },
    { method: 'HEAD', url: '/probe/any' },
    { method: 'OPTIONS', url: '/probe/any' },
    { method: 'PATCH', url: '/probe/any' },
    ...['{"a":{"b":[1]}}', '[]', '{"__proto__":{"x":1}}'].map((body) => ({
      method: 'POST',
      url: '/probe/body',
      headers: { 'content-type': 'application/json' },
      body,
    })),
    ...['a=1&a=2&b[c][d]=3&e[]=4&e[]=5', 'a=%FF', 'a+b=c+d', '__proto__[x]=1', 'a[0]=1&a[200]=2', '&'].map(
      (body) => ({
        method: 'POST',
        url: '/probe/body',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
      }),
    ),
    { method: 'POST', url: '/probe/body', body: 'plain' },
  ];

  it.each(named([...get, ...others]))('answers alike: %s', async (_name, request) => {
    expect(await live.ask(request)).toEqual(await express.ask(request));
  });
});
