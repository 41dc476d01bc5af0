import type { DynamicModule, INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LiveHttpAdapter, type LiveAnswer, type LiveRequest } from '../adapter';
import type {
  CompiledFiles,
  Conditions,
  LiveExample,
  LiveFailure,
  UpstreamMode,
} from '../../shared/protocol';
import { createUpstreamFetch, type Mount, type UpstreamFetch } from '../mock-backend';
import { LIMITS, shorten } from './limits';
import { link, type PackageSource } from './link';
import { LiveLogger } from './live-logger';
import { findPlaces, mapStack } from './source-map';
import { tapFetch } from './tap-fetch';
import { tapServices } from '../../../shared/tap-services';
import { Trace, type HostTap, type StepListener } from './trace';

/** What the entry of an example exports. */
interface Composition {
  /** The root module of the host. */
  readonly host: DynamicModule;
  /** The tokens of the services that controllers ask. */
  readonly services: readonly object[];
}

/** What one run gives besides its steps. */
export type RunResult =
  | { readonly answer: LiveAnswer; readonly startMs: number; readonly answerMs: number }
  | { readonly failure: LiveFailure };

/** What the world of an example is made of. */
export interface RunnerOptions {
  readonly packages: PackageSource;
  /** What the backend serves. */
  readonly mounts: readonly Mount[];
  /** What is noted besides the services and the network. */
  readonly taps: readonly HostTap[];
  /** Where hosts read their configuration. */
  readonly environment: Record<string, string | undefined>;
}

interface Host {
  readonly app: INestApplication;
  readonly adapter: LiveHttpAdapter;
  readonly startMs: number;
}

/** There is no Redis here: a cache that is told to use one is down. */
const CACHE_DOWN = { CACHE_REDIS_URL: 'redis://127.0.0.1:6379' };

/** What the composition of an example must look like, in words for whoever wrote another. */
const NO_COMPOSITION = 'The entry of the example must export "host" and "services".';

/** Starts examples and sends requests to them. One runner serves one run: then its process is thrown away. */
export class Runner {
  private mode: UpstreamMode = 'normal';
  private caller: string | undefined;
  private trace = new Trace(() => undefined);
  private prepared: Promise<Host> | undefined;

  /** The only network of the example; the caller puts it in the place of `fetch`. */
  readonly fetch: UpstreamFetch;

  constructor(
    private readonly example: LiveExample,
    private readonly options: RunnerOptions,
  ) {
    const upstream = createUpstreamFetch(options.mounts, () => this.mode);
    this.fetch = tapFetch(
      upstream,
      () => this.trace,
      () => this.caller,
    );
  }

  /** Notes a line that no logger wrote. */
  print(level: string, text: string): void {
    this.trace.add({ kind: 'log', level, context: 'console', message: mapStack(text, this.example.files) });
  }

  /** Starts the example as it is, before anybody asks for it. */
  async prepare(): Promise<void> {
    this.prepared = this.start(this.example.files);
    await this.prepared;
  }

  /** Sends one request. It never fails: what goes wrong is told. */
  async run(
    request: LiveRequest,
    { upstream, cache }: Conditions,
    overrides: CompiledFiles,
    tell: StepListener,
  ): Promise<RunResult> {
    const files = { ...this.example.files, ...overrides };
    const isEdited = Object.keys(overrides).length > 0;
    let during: LiveFailure['during'] = 'start';
    this.trace = new Trace(tell);
    try {
      if (cache === 'down') Object.assign(this.options.environment, CACHE_DOWN);
      const isReady = !isEdited && cache !== 'down';
      const host = await ((isReady && this.prepared) || this.start(files));
      during = 'request';
      if (cache === 'filled') await this.fill(host, request, tell);
      this.mode = upstream;
      const begin = performance.now();
      this.caller = Object.entries(request.headers ?? {}).find(
        ([name]) => name.toLowerCase() === 'authorization',
      )?.[1];
      const answer = await host.adapter.inject(request);
      const answerMs = performance.now() - begin;
      await this.trace.settled();
      return {
        answer: { ...answer, body: shorten(answer.body, LIMITS.body) },
        startMs: isReady ? 0 : host.startMs,
        answerMs,
      };
    } catch (error) {
      return { failure: toFailure(error, during, files) };
    }
  }

  /** Sends a request that nobody sees: what it leaves in the cache is there for the next one. */
  private async fill(host: Host, request: LiveRequest, tell: StepListener): Promise<void> {
    this.trace = new Trace(() => undefined);
    await host.adapter.inject(request);
    await this.trace.settled();
    this.trace = new Trace(tell);
  }

  private async start(files: CompiledFiles): Promise<Host> {
    const begin = performance.now();
    const linked = link(files, this.example.entry, this.options.packages);
    if (!isComposition(linked)) throw new Error(NO_COMPOSITION);
    const adapter = new LiveHttpAdapter();
    const describe = (error: Error) => describeError(error, files);
    const logger = new LiveLogger({ add: (step) => this.trace.add(step) }, describe);
    const app = await NestFactory.create(linked.host, adapter, { abortOnError: false, logger });
    await app.init();
    tapServices(app, linked.services, () => this.trace);
    for (const tap of this.options.taps)
      tap(
        app,
        () => this.trace,
        () => this.mode,
      );
    return { app, adapter, startMs: performance.now() - begin };
  }
}

function isComposition(value: unknown): value is Composition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'host' in value &&
    'services' in value &&
    Array.isArray(value.services)
  );
}

/** Tells a failure with the lines of the example that it came through. */
export function toFailure(error: unknown, during: LiveFailure['during'], files: CompiledFiles): LiveFailure {
  const {
    name,
    message,
    stack = '',
  } = error instanceof Error ? error : new Error(typeof error === 'string' ? error : JSON.stringify(error));
  return {
    kind: 'error',
    during,
    name,
    message: shorten(message, LIMITS.line),
    places: findPlaces(stack, files),
  };
}

function describeError({ message, stack = '' }: Error, files: CompiledFiles): string {
  const places = findPlaces(stack, files).map(({ file, line, column }) => `    at ${file}:${line}:${column}`);
  return [message, ...places].join('\n');
}
