import { HttpService } from '@nestjs/axios';
import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';

import { AxiosHeaders, type AxiosResponse, type InternalAxiosRequestConfig, isAxiosError } from 'axios';

import type { RunFailure, RunResponse } from '../../shared/recording';
import { whoseCredentials } from './credentials';
import { failureOf, toRunRequest, toRunResponse } from './messages';
import type { Trace } from './trace';

/** Notes what services ask through Nest's `HttpService`, by interceptors of axios. */
export function tapHttp(host: INestApplication, trace: Trace, caller: () => string | undefined): void {
  const clients = new Set(
    [...host.get(ModulesContainer).values()].flatMap(({ providers }) =>
      [...providers.values()].flatMap(({ instance }) => (instance instanceof HttpService ? [instance] : [])),
    ),
  );
  const pending = new WeakMap<InternalAxiosRequestConfig, (response: RunResponse | RunFailure) => void>();
  for (const { axiosRef } of clients) {
    axiosRef.interceptors.request.use((config) => {
      const headers = AxiosHeaders.from(config.headers);
      const request = toRunRequest(
        config.method ?? 'GET',
        axiosRef.getUri(config),
        toList(headers),
        config.data,
      );
      const credentials = whoseCredentials(headers.get('authorization')?.toString(), caller());
      const step = { kind: 'http', credentials, request } as const;
      const finish = trace.begin({ ...step, response: { failure: 'no answer' } });
      pending.set(config, (response) => finish({ ...step, response }));
      return config;
    });
    axiosRef.interceptors.response.use(
      (response) => {
        pending.get(response.config)?.(toAnswer(response));
        return response;
      },
      (error: unknown) => {
        if (isAxiosError(error) && error.config) {
          pending.get(error.config)?.(error.response ? toAnswer(error.response) : failureOf(error));
        }
        throw error;
      },
    );
  }
}

function toAnswer({ status, headers, data }: AxiosResponse): RunResponse {
  return toRunResponse(status, toList(headers), data);
}

function toList(headers: object): [string, string][] {
  return Object.entries(headers).map(([name, value]) => [name, String(value)]);
}
