import { HttpException, type INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { isObservable, tap } from 'rxjs';
import { toJson } from './normalize-recording';
import type { JsonValue, RunStep } from './recording';

/** Receives steps that are over. */
interface Trace {
  add(step: RunStep): void;
}

interface Call {
  readonly service: string;
  readonly method: string;
}

/**
 * Adds the calls from controllers to services, and the values that services emit, to a trace. The tap replaces the
 * services in the controllers' fields, so it doesn't see a service's calls of its own methods.
 *
 * @param tokens - the injection tokens of the services
 * @param trace - the trace of the current run
 */
export function tapServices(
  host: INestApplicationContext,
  tokens: readonly object[],
  trace: () => Trace,
): void {
  const proxies = new Map<unknown, object>();
  for (const token of tokens) {
    const service = host.get<object>(token as never, { strict: false });
    proxies.set(service, tapped(service, trace));
  }
  const controllers = [...host.get(ModulesContainer).values()].flatMap((each) => [
    ...each.controllers.values(),
  ]);
  for (const { instance } of controllers) {
    for (const [field, value] of Object.entries(instance)) {
      const proxy = proxies.get(value);
      if (proxy) Reflect.set(instance, field, proxy);
    }
  }
}

function tapped(service: object, trace: () => Trace): object {
  return new Proxy(service, {
    get(target, method) {
      const member: unknown = Reflect.get(target, method);
      if (typeof member !== 'function' || typeof method !== 'string') return member;
      return (...args: unknown[]): unknown =>
        note(trace(), { service: target.constructor.name, method }, args, () =>
          Reflect.apply(member, target, args),
        );
    },
  });
}

function note(trace: Trace, call: Call, args: readonly unknown[], run: () => unknown): unknown {
  trace.add({ kind: 'call', ...call, arguments: toArguments(args) });
  const failed = (error: unknown) => trace.add({ kind: 'error', ...call, error: toError(error) });
  let answer: unknown;
  try {
    answer = run();
  } catch (error) {
    failed(error);
    throw error;
  }
  if (isObservable(answer))
    return answer.pipe(tap({ next: (value) => trace.add(toEmission(call, value)), error: failed }));
  // A reader's code may return something other than the framework expects. The trace shows it unchanged.
  void Promise.resolve(answer).then((value) => trace.add(toEmission(call, value)), failed);
  return answer;
}

/** Trailing arguments that were not given are left out. */
function toArguments(args: readonly unknown[]): JsonValue[] {
  const given = args.slice(0, args.findLastIndex((value) => value !== undefined) + 1);
  return given.map((value) => toShown(value) ?? null);
}

function toEmission(call: Call, value: unknown): RunStep {
  const json = toShown(value);
  return { kind: 'emission', ...call, ...(json === undefined ? {} : { value: json }) };
}

/** Converts a value to JSON. A value that JSON cannot hold, for example a circular one, becomes the name of its type. */
function toShown(value: unknown): JsonValue | undefined {
  try {
    return toJson(value);
  } catch {
    return `<${typeof value}>`;
  }
}

function toError(error: unknown): { name: string; status?: number; message: string } {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const status = error instanceof HttpException ? { status: error.getStatus() } : {};
  return { name: error.name, ...status, message: error.message };
}
