import type { ConfigService } from '@nestjs/config';

import { z } from 'zod';

import { type HelpdeskConfig, apiUrl, readVariables, sharedVariables } from '../../helpdesk.config';

// #region graphql-config
const configSchema = z.object({
    HELPDESK_GRAPHQL_URL: apiUrl('the URL of the GraphQL API, for example https://helpdesk.example.com/graphql'),
    ...sharedVariables,
});

/**
 * Reads and checks the configuration of the GraphQL API.
 *
 * @param configService - Nest's configuration
 * @returns the checked configuration
 * @throws `HelpdeskConfigError` with the name of each missing or invalid variable, without its value
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
