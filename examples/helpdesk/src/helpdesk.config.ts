import type { ConfigService } from '@nestjs/config';

import { z } from 'zod';

import { describeIssues } from './helpdesk.validation';

/** Credentials in the URL would silently replace the caller's authorization, a query would swallow the path. */
function isPlainBaseUrl(value: string): boolean {
    const { username, password, search, hash } = new URL(value);
    return !username && !password && !search && !hash;
}

// #region config-schema
const configSchema = z.object({
    HELPDESK_API_URL: z
        .url({
            protocol: /^https?$/,
            abort: true,
            error: ({ input }) =>
                input === undefined
                    ? 'is missing; set it to the base URL of the REST API, for instance https://helpdesk.example.com/rest/v1'
                    : 'must be a URL that begins with http:// or https://',
        })
        .refine(isPlainBaseUrl, 'must not hold credentials, a query or a fragment'),
    HELPDESK_API_TOKEN: z.string().trim().optional(),
    HELPDESK_API_TIMEOUT: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, 'must be a number of milliseconds from 1 to 999999')
        .transform(Number)
        .default(5_000),
});
// #endregion config-schema

/** The checked configuration of the integration. */
export interface HelpdeskConfig {
    /** Base URL of the helpdesk's REST API. */
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
 * Reads the integration's environment variables and checks them. Called in a service's constructor, it runs when the
 * host starts: a wrong value stops the start, and no request ever meets it.
 *
 * @param configService - Nest's configuration; a variable that is set to nothing counts as missing
 * @returns the checked configuration
 * @throws {@link HelpdeskConfigError} that names each variable which is missing or wrong, without its value
 */
// #region read-config
export function readHelpdeskConfig(configService: ConfigService): HelpdeskConfig {
    const names = Object.keys(configSchema.shape);
    const values = names.map((name) => [name, configService.get<string>(name) || undefined]);
    const result = configSchema.safeParse(Object.fromEntries(values));
    if (!result.success) {
        throw new HelpdeskConfigError(`The helpdesk integration cannot start. ${describeIssues(result.error)}`);
    }
    return {
        apiUrl: result.data.HELPDESK_API_URL,
        apiToken: result.data.HELPDESK_API_TOKEN,
        timeoutMs: result.data.HELPDESK_API_TIMEOUT,
    };
}
// #endregion read-config
