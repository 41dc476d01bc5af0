import type { INestApplication, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import type { Composition } from './composition';
import { HostModule } from './host.module';

// #region create-host
/**
 * Creates the NestJS application of a composition; call `listen` on it.
 *
 * @throws {@link HostConfigError} when a module has no integration, and any startup error of an integration:
 * `abortOnError: false` throws the error instead of ending the process
 *
 * @example
 * {@includeCode ./notifications.spec.ts#host-setup}
 */
export async function createHost(
    composition: Composition,
    options: { readonly logger?: LoggerService | false } = {},
): Promise<INestApplication> {
    return NestFactory.create(HostModule.register(composition), { abortOnError: false, ...options });
}
// #endregion create-host
