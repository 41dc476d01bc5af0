import type { ConfigService } from '@nestjs/config';

import { z } from 'zod';

import { describeIssues } from './helpdesk.validation';

/** Credentials in the URL would silently replace the caller's authorization, a query would swallow the path. */
function isPlainBaseUrl(value: string): boolean {
    const { username, password, search, hash } = new URL(value);
    return !username && !password && !search && !hash;
}

/**
 * Makes a schema for the URL of an API.
 *
 * @param what - what the URL is of, for the message when it is missing
 */
// #region config-schema
export function apiUrl(what: string) {
    const error = ({ input }: { input?: unknown }) =>
        input === undefined ? `is missing; set it to ${what}` : 'must be a URL that begins with http:// or https://';
    return z
        .url({ protocol: /^https?$/, abort: true, error })
        .refine(isPlainBaseUrl, 'must not hold credentials, a query or a fragment');
}

/** Variables that every API of the helpdesk shares. */
export const sharedVariables = {
    HELPDESK_API_TOKEN: z.string().trim().optional(),
    HELPDESK_API_TIMEOUT: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, 'must be a number of milliseconds from 1 to 999999')
        .transform(Number)
        .default(5_000),
};

const configSchema = z.object({
    HELPDESK_API_URL: apiUrl('the base URL of the REST API, for instance https://helpdesk.example.com/rest/v1'),
    ...sharedVariables,
});
// #endregion config-schema

/** The checked configuration of a service that asks the helpdesk over HTTP. */
export interface HelpdeskConfig {
    /** Base URL of the helpdesk's API. */
    readonly apiUrl: string;
    /** The token of the integration itself, for requests that bring no authorization; without one they stay anonymous. */
    readonly apiToken: string | undefined;
    /** How long one answer may take in all, in milliseconds. */
    readonly timeoutMs: number;
}

/** Stops the start-up: tells every variable that is missing or wrong by its name. */
export class HelpdeskConfigError extends Error {
    override readonly name = 'HelpdeskConfigError';
}

/**
 * Reads what the REST API needs and checks it. Called in a service's constructor, it runs when the host starts: a wrong
 * value stops the start, and no request ever meets it.
 *
 * @param configService - Nest's configuration
 * @returns the checked configuration
 * @throws {@link HelpdeskConfigError} that names each variable which is missing or wrong, without its value
 */
// #region read-config
export function readHelpdeskConfig(configService: ConfigService): HelpdeskConfig {
    const variables = readVariables(configSchema, configService);
    return {
        apiUrl: variables.HELPDESK_API_URL,
        apiToken: variables.HELPDESK_API_TOKEN,
        timeoutMs: variables.HELPDESK_API_TIMEOUT,
    };
}

// #endregion read-config

/**
 * Reads the variables that a schema names. Each service reads its own, so that a host needs to set only what the
 * modules that it mounts ask for.
 *
 * @param schema - one field for each environment variable
 * @param configService - Nest's configuration; a variable that is set to nothing counts as missing
 * @returns the checked and converted values
 * @throws {@link HelpdeskConfigError} that names each variable which is missing or wrong, without its value
 */
// #region read-config
export function readVariables<T extends z.ZodObject>(schema: T, configService: ConfigService): z.output<T> {
    const values = Object.keys(schema.shape).map((name) => [name, configService.get<string>(name) || undefined]);
    const result = schema.safeParse(Object.fromEntries(values));
    if (!result.success) {
        throw new HelpdeskConfigError(`The helpdesk integration cannot start. ${describeIssues(result.error)}`);
    }
    return result.data;
}
// #endregion read-config
