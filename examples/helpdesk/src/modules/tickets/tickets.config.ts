import type { ConfigService } from '@nestjs/config';

import { z } from 'zod';

import { type HelpdeskConfig, apiUrl, readVariables, sharedVariables } from '../../helpdesk.config';

// #region graphql-config
const configSchema = z.object({
    HELPDESK_GRAPHQL_URL: apiUrl('the URL of the GraphQL API, for instance https://helpdesk.example.com/graphql'),
    ...sharedVariables,
});

/**
 * Reads what the GraphQL API needs and checks it.
 *
 * @param configService - Nest's configuration
 * @returns the checked configuration
 * @throws `HelpdeskConfigError` that names each variable which is missing or wrong, without its value
 */
export function readGraphqlConfig(configService: ConfigService): HelpdeskConfig {
    const variables = readVariables(configSchema, configService);
    return {
        apiUrl: variables.HELPDESK_GRAPHQL_URL,
        apiToken: variables.HELPDESK_API_TOKEN,
        timeoutMs: variables.HELPDESK_API_TIMEOUT,
    };
}
// #endregion graphql-config
