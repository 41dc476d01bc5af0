import { vi } from 'vitest';

import { SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { COMPOSITIONS, type Composition, createHost } from '@o2s/examples.host';
import * as Framework from '@o2s/framework/modules';

import type { RecordedRun } from '../../shared/recording';
import { formatRun } from '../../shared/node/recordings/schema';
import { findSecrets, normalizeRun, toJson } from '../../shared/normalize-recording';
import { takeFreePort } from '../../../examples/test/free-port';
import { toRunRequest, toRunResponse } from './messages';
import type { PlannedRequest, RecordingPlan } from './plan';
import { tapCache } from './tap-cache';
import { tappedFetch } from './tap-fetch';
import { tapHttp } from './tap-http';
import { tapServices } from '../../shared/tap-services';
import { tapSql } from './tap-sql';
import { Trace } from './trace';
import { TraceLogger } from './trace-logger';

/** The origins that the development defaults name. */
const SHOWN = { backend: 'http://127.0.0.1:4100', host: 'http://127.0.0.1:4000' };

/** The moment of everything that the helpdesk dates while it runs. */
const NOW = Date.UTC(2025, 2, 1, 12);

/** Must not come from the environment of whoever runs the tests. */
const UNSET = [
  'DATABASE_URL',
  'HELPDESK_DATABASE_DIR',
  'HELPDESK_API_TIMEOUT',
  'CACHE_REDIS_URL',
  'CACHE_TTL',
  'CACHE_NAMESPACE',
  'MOCKED_DELAY',
  'LOG_LEVEL',
];

/**
 * Starts a helpdesk and a host of their own, sends the planned request over HTTP, and notes what happens on the way.
 *
 * @returns the trace as its file holds it
 * @throws Error when a token got into it
 */
export async function record(plan: RecordingPlan): Promise<string> {
  const composition = COMPOSITIONS.get(plan.composition);
  if (!composition) {
    throw new Error(`There is no composition "${plan.composition}".`);
  }
  const { modules = composition.modules, given, request } = plan;
  const trace = new Trace();
  const realFetch = globalThis.fetch;
  const backend = await startBackend({ now: () => NOW });
  const origin = new URL(backend.url).origin;
  const settings = {
    ...Object.fromEntries(UNSET.map((name) => [name, ''])),
    ...composition.developmentDefaults,
    ...(given?.cacheDown ? { CACHE_REDIS_URL: `redis://127.0.0.1:${await takeFreePort()}` } : {}),
  };
  for (const [name, value] of Object.entries(settings)) {
    vi.stubEnv(name, value.replace(SHOWN.backend, origin));
  }
  vi.stubGlobal(
    'fetch',
    tappedFetch(realFetch, backend.graphqlUrl, trace, () => request.authorization),
  );
  const logger = new TraceLogger(trace);
  const host = await createHost({ ...composition, modules }, { logger });
  try {
    tapServices(host, serviceTokens({ ...composition, modules }), () => trace);
    tapHttp(host, trace, () => request.authorization);
    tapSql(trace);
    if (modules.includes('cache')) {
      tapCache(host, trace);
    }
    await host.listen(0, '127.0.0.1');
    const url = await host.getUrl();
    for (const each of given?.before ?? []) {
      await perform(realFetch, url, each);
    }
    if (given?.cacheDown) {
      await logger.heard(/^Redis is unavailable/); // otherwise it may come in the middle of the request, or not
    }
    if (given?.fault) {
      backend.failNext(given.fault);
    }
    trace.start();
    const { asked, answer } = await perform(realFetch, url, request);
    const run: RecordedRun = {
      version: 1,
      name: plan.name,
      title: plan.title,
      composition: plan.composition,
      ...(given ? { given: toGiven(given) } : {}),
      request: asked,
      steps: await trace.stop(),
      response: answer,
    };
    const text = formatRun(normalizeRun(run, { origins: { [origin]: SHOWN.backend, [url]: SHOWN.host } }));
    const leaked = findSecrets(text, secretsOf(request));
    if (leaked.length > 0) {
      throw new Error(
        `The trace of "${plan.name}" holds ${leaked.length} tokens: add a rule to src/snippets/recordings.`,
      );
    }
    return text;
  } finally {
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    await host.close();
    await backend.close();
  }
}

async function perform(
  send: typeof fetch,
  url: string,
  { method = 'GET', url: path, body, authorization }: PlannedRequest,
) {
  const headers = {
    ...(authorization === undefined ? {} : { authorization }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const text = body === undefined ? undefined : JSON.stringify(body);
  const response = await send(`${url}${path}`, {
    method,
    headers,
    ...(text === undefined ? {} : { body: text }),
  });
  return {
    asked: toRunRequest(method, `${url}${path}`, Object.entries(headers), text),
    answer: toRunResponse(response.status, response.headers, await response.text()),
  };
}

/** Every token that the run may have seen. */
function secretsOf({ authorization = '' }: PlannedRequest): string[] {
  const own = authorization.split(' ').at(-1) ?? '';
  return [...Object.values(SEED_TOKENS), ...(own === '' ? [] : [own])];
}

function toGiven({
  text,
  fault,
  before,
  cacheDown,
}: NonNullable<RecordingPlan['given']>): RecordedRun['given'] {
  const json = toJson(fault);
  return {
    text,
    ...(json === undefined ? {} : { fault: json }),
    ...(before ? { before: before.map(({ method = 'GET', url }) => `${method} ${url}`) } : {}),
    ...(cacheDown ? { cacheDown } : {}),
  };
}

/** The tokens under which a host finds the services that controllers ask; nothing asks the cache's over HTTP. */
function serviceTokens({ modules, custom = [] }: Composition): object[] {
  const own = modules.filter((name) => name !== 'cache').map((name) => FRAMEWORK_SERVICES.get(name));
  return [...own, ...custom.map(({ config }) => config.service)].filter((token) => token !== undefined);
}

/** The abstract services by the names of their modules. */
const FRAMEWORK_SERVICES: ReadonlyMap<string, object> = new Map(
  Object.entries(Framework).flatMap(([namespace, exported]) => {
    const name = namespace === 'CMS' ? 'cms' : namespace.charAt(0).toLowerCase() + namespace.slice(1);
    return 'Service' in exported ? [[name, exported.Service]] : [];
  }),
);
