import { HttpException, type INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

import { isObservable, tap } from 'rxjs';

import type { JsonValue, RunStep } from '../../shared/recording';
import { toJson } from '../../shared/normalize-recording';
import type { Trace } from './trace';

/**
 * Notes what controllers ask of the services, and what these emit. The tap sits between the two, in the controllers'
 * own fields: calls that a service makes of itself pass it by.
 *
 * @param tokens - the services' tokens, abstract classes of the framework or of custom modules
 */
export function tapServices(host: INestApplication, tokens: readonly object[], trace: Trace): void {
  const services = new Map(
    tokens.map((token) => {
      const service = host.get<object>(token as never, { strict: false });
      return [service, tapped(service, trace)];
    }),
  );
  for (const { controllers } of host.get(ModulesContainer).values()) {
    for (const { instance } of controllers.values()) {
      for (const [field, value] of Object.entries(instance)) {
        const proxy = services.get(value as object);
        if (proxy) {
          Reflect.set(instance, field, proxy);
        }
      }
    }
  }
}

function tapped(service: object, trace: Trace): object {
  return new Proxy(service, {
    get(target, method) {
      const member: unknown = Reflect.get(target, method);
      if (typeof member !== 'function' || typeof method !== 'string') {
        return member;
      }
      return (...args: unknown[]): unknown => {
        const who = { service: target.constructor.name, method };
        trace.add({ kind: 'call', ...who, arguments: toArguments(args) });
        const answer: unknown = Reflect.apply(member, target, args);
        if (!isObservable(answer)) {
          throw new Error(`${who.service}.${method} answers no Observable: the recorder cannot tap it.`);
        }
        return answer.pipe(
          tap({
            next: (value) => trace.add(toEmission(who, value)),
            error: (error: unknown) => trace.add({ kind: 'error', ...who, error: toError(error) }),
          }),
        );
      };
    },
  });
}

/** Trailing arguments that were not given are left out. */
function toArguments(args: readonly unknown[]): JsonValue[] {
  const given = args.slice(0, args.findLastIndex((value) => value !== undefined) + 1);
  return given.map((value) => toJson(value) ?? null);
}

function toEmission(who: { service: string; method: string }, value: unknown): RunStep {
  const json = toJson(value);
  return { kind: 'emission', ...who, ...(json === undefined ? {} : { value: json }) };
}

function toError(error: unknown): { name: string; status?: number; message: string } {
  const status = error instanceof HttpException ? { status: error.getStatus() } : {};
  return error instanceof Error
    ? { name: error.name, ...status, message: error.message }
    : { name: typeof error, message: String(error) };
}
