import type { ConfigService } from '@nestjs/config';

import { z } from 'zod';

import { describeIssues } from './helpdesk.validation';

/** Rejects credentials, which would replace the caller's authorization, and a query, which would hide the path. */
function isPlainBaseUrl(value: string): boolean {
    const { username, password, search, hash } = new URL(value);
    return !username && !password && !search && !hash;
}

/**
 * Creates a schema for the URL of an API.
 *
 * @param what - description of the URL, for the message when it is missing
 */
// #region config-schema
export function apiUrl(what: string) {
    const error = ({ input }: { input?: unknown }) =>
        input === undefined ? `is missing; set it to ${what}` : 'must be a URL that begins with http:// or https://';
    return z
        .url({ protocol: /^https?$/, abort: true, error })
        .refine(isPlainBaseUrl, 'must not contain credentials, a query, or a fragment');
}

/** The variables that every API of the helpdesk shares. */
export const sharedVariables = {
    HELPDESK_API_TOKEN: z.string().trim().optional(),
    HELPDESK_API_TIMEOUT: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, 'must be a number of milliseconds from 1 to 999999')
        .transform(Number)
        .default(5_000),
};

const configSchema = z.object({
    HELPDESK_API_URL: apiUrl('the base URL of the REST API, for example https://helpdesk.example.com/rest/v1'),
    ...sharedVariables,
});
// #endregion config-schema

/** The checked configuration of a service that calls the helpdesk over HTTP. */
export interface HelpdeskConfig {
    /** Base URL of the helpdesk's API. */
    readonly apiUrl: string;
    /** The integration's own token, for requests without authorization; without a token they stay anonymous. */
    readonly apiToken: string | undefined;
    /** Time limit of one response, in milliseconds. */
    readonly timeoutMs: number;
}

/** Prevents the host from starting and names every missing or invalid variable. */
export class HelpdeskConfigError extends Error {
    override readonly name = 'HelpdeskConfigError';
}

/**
 * Reads and checks the configuration of the REST API. A service constructor calls it, so an invalid value prevents the
 * host from starting and never affects a request.
 *
 * @param configService - Nest's configuration
 * @returns the checked configuration
 * @throws {@link HelpdeskConfigError} with the name of each missing or invalid variable, without its value
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
 * Reads the variables of a schema. Each service reads its own variables, so a host has to set only the variables of its
 * registered modules.
 *
 * @param schema - one field for each environment variable
 * @param configService - Nest's configuration; an empty variable counts as missing
 * @returns the checked and converted values
 * @throws {@link HelpdeskConfigError} with the name of each missing or invalid variable, without its value
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
