import { createRequire } from 'node:module';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RecordedRun, RunStep } from '../../../shared/recording';
import { listRuns, readRun } from '../../../shared/node/recordings/files';
import { compileExample, EXAMPLES } from '../build';
import { conditionsOf } from '../../shared/conditions';
import { ARTICLES_PACK } from '../../worker/add-ons/articles';
import { BASE_PACK } from '../../worker/add-ons/base';
import { CMS_PACK } from '../../worker/add-ons/cms';
import { DOCUMENTS_PACK } from '../../worker/add-ons/documents';
import { TICKETS_PACK } from '../../worker/add-ons/tickets';
import type { CompiledFiles } from '../../shared/protocol';
import { Runner } from '../../worker/runtime';

const ROOT = path.resolve(__dirname, '../../../..');
const require = createRequire(path.join(ROOT, 'examples/host/package.json'));
const AGENT = 'helpdesk-agent-token';

/** Which example serves the requests of a composition: live, the one of the whole helpdesk is several. */
const EXAMPLE_OF: Readonly<Record<string, string>> = {
  notifications: 'notifications',
  mocked: 'mocked',
  extended: 'extended-notifications',
  custom: 'documents',
};

/** By what the names of those recordings begin with. */
const EXAMPLE_OF_MODULE: Readonly<Record<string, string>> = {
  article: 'articles',
  page: 'cms',
  ticket: 'tickets',
};

/** Which example serves the request of a recording. */
function exampleOf({ name, composition }: RecordedRun): string | undefined {
  const [, module = ''] = /^helpdesk\/([a-z]+)-/.exec(name) ?? [];
  return EXAMPLE_OF[composition] ?? EXAMPLE_OF_MODULE[module];
}

const runs = listRuns(ROOT).flatMap((name): RecordedRun[] => {
  const read = readRun(ROOT, name);
  if (!read?.ok) return [];
  const { run } = read;
  const example = exampleOf(run);
  return example !== undefined && conditionsOf(run) !== undefined ? [run] : [];
});

/** Every pack's part of the backend is there; of their packages, those that the examples find in Node. */
const PACKS = [ARTICLES_PACK, BASE_PACK, CMS_PACK, DOCUMENTS_PACK, TICKETS_PACK];
/** Packages that the pages have something else for. */
const REPLACED = ['@electric-sql/pglite', '@keyv/redis', 'drizzle-orm/pglite/migrator', 'keyv'];
const packageOf = (name: string): unknown =>
  REPLACED.includes(name)
    ? PACKS.find(({ packages }) => Object.hasOwn(packages, name))?.packages[name]
    : (createRequire(path.join(ROOT, 'examples/helpdesk/package.json'))(name) as unknown);

const realFetch = globalThis.fetch;
const realEnv = { ...process.env };

async function createRunner(name: string): Promise<Runner> {
  const plan = EXAMPLES.find((each) => each.name === name);
  if (!plan) throw new Error(`There is no example ${name}`);
  const example = await compileExample(ROOT, plan);
  Object.assign(process.env, example.env);
  const runner = new Runner(example, {
    packages: packageOf,
    mounts: PACKS.flatMap((pack) => [...pack.createMounts()]),
    taps: [
      ...(name === 'cms' && CMS_PACK.tap ? [CMS_PACK.tap] : []),
      ...(ARTICLES_PACK.tap ? [ARTICLES_PACK.tap] : []),
    ],
    environment: process.env,
  });
  globalThis.fetch = runner.fetch;
  return runner;
}

/** The moment of everything that the recorder's helpdesk dates. */
const NOW = Date.UTC(2025, 2, 1, 12);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  (require('axios') as { defaults: { adapter?: unknown } }).defaults.adapter = 'fetch';
});
afterEach(() => {
  vi.useRealTimers();
  globalThis.fetch = realFetch;
  process.env = { ...realEnv };
});

/** A recording begins when the cache is known to be down. Here its host starts within the run, and says so. */
const isOfStart = (step: RunStep): boolean =>
  step.kind === 'log' && step.message.startsWith('Redis is unavailable');

/** The recorder looks at requests before axios has given them the type of their body. */
function toCompared(steps: readonly RunStep[]): RunStep[] {
  return steps
    .filter((step) => !isOfStart(step))
    .map((step) => {
      if (step.kind !== 'http') return step;
      const headers = Object.fromEntries(
        Object.entries(step.request.headers).filter(([name]) => name !== 'content-type'),
      );
      return { ...step, request: { ...step.request, headers } };
    });
}

describe('a live run', () => {
  it.each(runs.map((run) => [run.name, run] as const))('is what was recorded: %s', async (name, run) => {
    const runner = await createRunner(exampleOf(run) ?? '');
    const { method, path: pathname, query, headers, body } = run.request;
    const steps: RunStep[] = [];
    const token = name.endsWith('wrong-token') ? 'no-such-token' : AGENT;
    const sent = Object.entries(headers).map(([key, value]) => [key, value.replace('<redacted>', token)]);
    const result = await runner.run(
      {
        method,
        url: query === '' ? pathname : `${pathname}?${query}`,
        headers: Object.fromEntries(sent) as Record<string, string>,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      conditionsOf(run) ?? expect.fail('cannot be arranged'),
      {},
      (index, step) => (steps[index] = step),
    );
    if ('failure' in result) return expect.fail(result.failure.message);
    const { status, headers: received, body: text } = result.answer;
    expect({
      status,
      type: received['content-type'],
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    }).toEqual({
      status: run.response.status,
      type: run.response.headers['content-type'],
      body: run.response.body,
    });
    expect(toCompared(steps)).toEqual(toCompared(run.steps));
  });

  it('of the starter, which has nothing to record, answers what its methods say', async () => {
    const answers = [];
    for (const [method, url] of [
      ['GET', '/notifications'],
      ['GET', '/notifications/ntf-1'],
      ['POST', '/notifications'],
    ] as const) {
      const runner = await createRunner('starter');
      const body = method === 'POST' && { body: '{"id":"ntf-1","status":"READ"}' };
      const headers = { 'content-type': 'application/json' };
      const request = { method, url, headers, ...body };
      const result = await runner.run(request, { upstream: 'normal', cache: 'empty' }, {}, () => undefined);
      if ('failure' in result) return expect.fail(result.failure.message);
      answers.push([result.answer.status, JSON.parse(result.answer.body) as unknown]);
    }
    expect(answers).toEqual([
      [200, { data: [], total: 0 }],
      [404, { error: 'Not Found', message: 'There is no notification ntf-1', statusCode: 404 }],
      [
        501,
        { error: 'Not Implemented', message: 'Notification ntf-1 cannot be marked yet', statusCode: 501 },
      ],
    ]);
  });

  it('of each other example is held to a recording', () => {
    const held = new Set(['starter', ...runs.map(exampleOf)]);
    expect([...held].sort()).toEqual(EXAMPLES.map(({ name }) => name).sort());
  });
});

describe('a database whose answers are recorded', () => {
  it('fails, and says why, where none is', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const runner = await createRunner('articles');
    const steps: RunStep[] = [];
    const result = await runner.run(
      { method: 'GET', url: '/articles/paper-jams?locale=de' },
      { upstream: 'normal', cache: 'empty' },
      {},
      (index, step) => (steps[index] = step),
    );
    expect(result).toMatchObject({ answer: { status: 503 } });
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'sql', response: { failure: 'NoRecordedAnswer' } }),
    );
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('no answer is recorded'));
    warned.mockRestore();
  });

  it.each([
    ['slow', 504, 'The database did not respond in time', { failure: '57014' }],
    ['not-found', 404, 'There is no such article', { rows: [] }],
    ['failing', 503, 'The database cannot be reached', { failure: 'ECONNREFUSED' }],
    ['malformed', 502, 'The database returned an invalid article', { rows: [expect.anything()] }],
  ] as const)('that is %s makes the service answer %s', async (upstream, statusCode, message, response) => {
    const runner = await createRunner('articles');
    const steps: RunStep[] = [];
    const result = await runner.run(
      { method: 'GET', url: '/articles/paper-jams?locale=en' },
      { upstream, cache: 'empty' },
      {},
      (index, step) => (steps[index] = step),
    );
    if ('failure' in result) return expect.fail(result.failure.message);
    expect(JSON.parse(result.answer.body)).toMatchObject({ statusCode, message });
    expect(steps.filter(({ kind }) => kind === 'sql')).toEqual([
      expect.objectContaining({ response: expect.objectContaining(response) as unknown }),
    ]);
  });

  it('has no rows in a list where it finds none', async () => {
    const list = runs.find(({ name }) => name === 'helpdesk/article-list') ?? expect.fail('not recorded');
    const { path: pathname, query } = list.request;
    const runner = await createRunner('articles');
    const result = await runner.run(
      { method: 'GET', url: `${pathname}?${query}` },
      { upstream: 'not-found', cache: 'empty' },
      {},
      () => undefined,
    );
    expect(result).toMatchObject({ answer: { status: 200, body: '{"data":[],"total":0}' } });
  });
});

describe('an edited example', () => {
  const SERVICE = 'examples/helpdesk/src/modules/notifications/notifications.service.ts';
  const QUERY = 'examples/helpdesk/src/modules/notifications/notifications.query.ts';
  const MAPPER = 'examples/helpdesk/src/modules/notifications/notifications.mapper.ts';

  async function run(overrides: CompiledFiles) {
    const runner = await createRunner('notifications');
    await runner.prepare();
    const steps: RunStep[] = [];
    const request = { method: 'GET', url: '/notifications?limit=1' };
    const result = await runner.run(
      request,
      { upstream: 'normal', cache: 'empty' },
      overrides,
      (index, step) => (steps[index] = step),
    );
    return { result, log: steps.flatMap((step) => (step.kind === 'log' ? [step.message] : [])) };
  }

  async function codeOf(file: string): Promise<string> {
    const plan = EXAMPLES.find(({ name }) => name === 'notifications');
    const example = plan && (await compileExample(ROOT, plan));
    return example?.files[file]?.code ?? '';
  }

  it('takes the place of the original', async () => {
    const code = (await codeOf(MAPPER)).replace('title:alert.headline', 'title:alert.headline.toUpperCase()');
    const { result } = await run({ [MAPPER]: { code } });
    expect(result).toMatchObject({ answer: { status: 200 } });
    expect(JSON.stringify(result)).toContain('A NEW DEVICE SIGNED IN');
  });

  it('that throws is told with its place, in the log and in the answer', async () => {
    const code = `${await codeOf(QUERY)}\nmodule.exports={...exports,parseListQuery:\n()=>{throw new TypeError('Broken here')}}`;
    const { result, log } = await run({ [QUERY]: { code } });
    expect(result).toMatchObject({ answer: { status: 500 } });
    expect(log.join('\n')).toMatch(
      /^Broken here\n {4}at examples\/helpdesk\/src\/.*notifications\.query\.ts:3:/m,
    );
  });

  it('that cannot be loaded, or injects what nobody provides, says so', async () => {
    const broken = await run({ [QUERY]: { code: 'null.x' } });
    expect(broken.result).toMatchObject({
      failure: {
        during: 'start',
        name: 'TypeError',
        places: expect.arrayContaining([{ file: QUERY, line: 1, column: 6 }]) as unknown,
      },
    });
    const unknown = await run({ [QUERY]: { code: 'require("left-pad")' } });
    expect(JSON.stringify(unknown.result)).toContain("Cannot find module 'left-pad'");
    const code = (await codeOf(SERVICE)).replace(/"design:paramtypes",\[/, '"design:paramtypes",[Date,');
    const injected = await run({ [SERVICE]: { code } });
    expect(JSON.stringify(injected.result)).toContain(
      "Nest can't resolve dependencies of the NotificationsService",
    );
  });
});
