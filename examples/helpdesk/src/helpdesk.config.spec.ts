import { ConfigService } from '@nestjs/config';

import { describe, expect, it } from 'vitest';

import { HelpdeskConfigError, readHelpdeskConfig } from './helpdesk.config';

const API_URL = 'https://helpdesk.example.com/rest/v1';

function read(settings: Record<string, string>) {
    return readHelpdeskConfig(new ConfigService(settings));
}

describe('readHelpdeskConfig', () => {
    it('requires only the URL', () => {
        expect(read({ HELPDESK_API_URL: API_URL })).toEqual({
            apiUrl: API_URL,
            apiToken: undefined,
            timeoutMs: 5_000,
        });
    });

    it('reads every variable', () => {
        const config = read({
            HELPDESK_API_URL: 'http://localhost:4100/rest/v1/',
            HELPDESK_API_TOKEN: ' secret \n',
            HELPDESK_API_TIMEOUT: '250',
        });
        expect(config).toEqual({ apiUrl: 'http://localhost:4100/rest/v1/', apiToken: 'secret', timeoutMs: 250 });
    });

    it.each([[{}], [{ HELPDESK_API_URL: '' }]])('names the URL when it is missing: %j', (settings) => {
        const attempt = () => read(settings);
        expect(attempt).toThrow(HelpdeskConfigError);
        expect(attempt).toThrow('HELPDESK_API_URL: is missing');
    });

    it.each(['helpdesk.example.com', 'localhost:4100', '/rest/v1', 'ftp://helpdesk.example.com', 'https://', ' '])(
        'names the URL when it is not one: %j',
        (url) => {
            expect(() => read({ HELPDESK_API_URL: url })).toThrow(
                'HELPDESK_API_URL: must be a URL that begins with http:// or https://',
            );
        },
    );

    it.each(['https://me:hunter2@helpdesk.example.com', `${API_URL}?key=hunter2`, `${API_URL}#hunter2`])(
        'rejects %s without repeating it',
        (url) => {
            const attempt = () => read({ HELPDESK_API_URL: url });
            expect(attempt).toThrow('HELPDESK_API_URL: must not contain credentials, a query, or a fragment');
            expect(attempt).not.toThrow(/hunter2/);
        },
    );

    it.each(['0', '-1', '5s', '1e3', '1000000', 'never'])('names the timeout when it is %s', (timeout) => {
        const settings = { HELPDESK_API_URL: API_URL, HELPDESK_API_TIMEOUT: timeout };
        expect(() => read(settings)).toThrow('HELPDESK_API_TIMEOUT: must be a number of milliseconds');
    });

    it('reports every invalid variable at once', () => {
        expect(() => read({ HELPDESK_API_TIMEOUT: 'soon' })).toThrow(/HELPDESK_API_URL: .*; HELPDESK_API_TIMEOUT: /);
    });
});
