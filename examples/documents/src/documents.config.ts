import type { ConfigService } from '@nestjs/config';

/** The checked configuration of the integration. */
export interface DocumentsConfig {
    /** Base URL of the REST API for documents. */
    readonly apiUrl: string;
    /** The integration's own token, for requests without authorization; without a token they stay anonymous. */
    readonly apiToken: string | undefined;
    /** Time limit of one response, in milliseconds. */
    readonly timeoutMs: number;
}

/** Prevents the host from starting and names every missing or invalid variable. */
export class DocumentsConfigError extends Error {
    override readonly name = 'DocumentsConfigError';
}

/**
 * Reads the integration's environment variables and checks them.
 *
 * @param configService - Nest's configuration; an empty variable counts as missing
 * @returns the checked configuration
 * @throws {@link DocumentsConfigError} with the name of each missing or invalid variable, without its value
 */
export function readDocumentsConfig(configService: ConfigService): DocumentsConfig {
    const read = (name: string) => configService.get<string>(name)?.trim() || undefined;
    const apiUrl = read('DOCUMENTS_API_URL') ?? '';
    const timeout = read('DOCUMENTS_API_TIMEOUT') ?? '5000';
    const problems = [
        apiUrl === '' && 'DOCUMENTS_API_URL: is missing; set it to the base URL of the REST API',
        apiUrl !== '' &&
            !isBaseUrl(apiUrl) &&
            'DOCUMENTS_API_URL: must be a URL without credentials, query, or fragment',
        !/^[1-9]\d{0,5}$/.test(timeout) && 'DOCUMENTS_API_TIMEOUT: must be a number of milliseconds from 1 to 999999',
    ].filter(Boolean);
    if (problems.length > 0) {
        throw new DocumentsConfigError(`The documents integration cannot start. ${problems.join('; ')}`);
    }
    return { apiUrl, apiToken: read('DOCUMENTS_API_TOKEN'), timeoutMs: Number(timeout) };
}

function isBaseUrl(value: string): boolean {
    if (!URL.canParse(value)) {
        return false;
    }
    const { protocol, hostname, username, password, search, hash } = new URL(value);
    return /^https?:$/.test(protocol) && hostname !== '' && !username && !password && !search && !hash;
}
