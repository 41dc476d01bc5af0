import type { ConfigService } from '@nestjs/config';

import { z } from 'zod';

import { HelpdeskConfigError, readVariables } from '../../helpdesk.config';

/** The checked configuration of the articles' database. */
export interface DatabaseConfig {
    /** URL of a PostgreSQL server; without it, the embedded database is used. */
    readonly url: string | undefined;
    /** Folder of the embedded database; in memory by default. */
    readonly folder: string | undefined;
    /** SQL file to run on tables without articles. */
    readonly seedFile: string | undefined;
    /** Time limit of each connection and each query, in milliseconds. */
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
 * Reads and checks the configuration of the articles' database. All variables are optional: an empty database in memory
 * is the default.
 *
 * @param configService - Nest's configuration
 * @returns the checked configuration
 * @throws `HelpdeskConfigError` with the name of each invalid variable, without its value
 */
export function readDatabaseConfig(configService: ConfigService): DatabaseConfig {
    const variables = readVariables(configSchema, configService);
    if (variables.DATABASE_URL && variables.HELPDESK_DATABASE_DIR) {
        throw new HelpdeskConfigError(
            'The helpdesk integration cannot start. HELPDESK_DATABASE_DIR: cannot be combined with DATABASE_URL; unset one of them',
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
