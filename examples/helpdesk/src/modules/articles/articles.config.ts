import type { ConfigService } from '@nestjs/config';

import { z } from 'zod';

import { HelpdeskConfigError, readVariables } from '../../helpdesk.config';

/** The checked configuration of the articles' database. */
export interface DatabaseConfig {
    /** A PostgreSQL server; the embedded database where there is none. */
    readonly url: string | undefined;
    /** Where the embedded database keeps its files; in memory where there is none. */
    readonly folder: string | undefined;
    /** SQL to run on tables without articles. */
    readonly seedFile: string | undefined;
    /** How long a connection and a query may take, each, in milliseconds. */
    readonly timeoutMs: number;
}

// #region database-config
const configSchema = z.object({
    DATABASE_URL: z
        .url({ protocol: /^postgres(ql)?$/, error: 'must be a URL that begins with postgres://' })
        .optional(),
    HELPDESK_DATABASE_DIR: z.string().optional(),
    HELPDESK_DATABASE_SEED: z.string().optional(),
    HELPDESK_DATABASE_TIMEOUT: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, 'must be a number of milliseconds from 1 to 999999')
        .transform(Number)
        .default(5_000),
});

/**
 * Reads what the articles' database needs and checks it. All of it may be missing: an empty database in memory is the
 * default.
 *
 * @param configService - Nest's configuration
 * @returns the checked configuration
 * @throws `HelpdeskConfigError` that names each variable which is wrong, without its value
 */
export function readDatabaseConfig(configService: ConfigService): DatabaseConfig {
    const variables = readVariables(configSchema, configService);
    if (variables.DATABASE_URL && variables.HELPDESK_DATABASE_DIR) {
        throw new HelpdeskConfigError(
            'The helpdesk integration cannot start. HELPDESK_DATABASE_DIR: has no meaning beside DATABASE_URL; unset one',
        );
    }
    return {
        url: variables.DATABASE_URL,
        folder: variables.HELPDESK_DATABASE_DIR,
        seedFile: variables.HELPDESK_DATABASE_SEED,
        timeoutMs: variables.HELPDESK_DATABASE_TIMEOUT,
    };
}
// #endregion database-config
