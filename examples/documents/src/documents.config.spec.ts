import { ConfigService } from '@nestjs/config';

import { describe, expect, it } from 'vitest';

import { DocumentsConfigError, readDocumentsConfig } from './documents.config';

const API_URL = 'https://helpdesk.example.com/rest/v1';

function read(settings: Record<string, string>) {
    return readDocumentsConfig(new ConfigService(settings));
}

describe('readDocumentsConfig', () => {
    it('requires only the URL', () => {
        expect(read({ DOCUMENTS_API_URL: API_URL })).toEqual({
            apiUrl: API_URL,
            apiToken: undefined,
            timeoutMs: 5_000,
        });
    });

    it('reads every variable', () => {
        const settings = { DOCUMENTS_API_TOKEN: ' secret \n', DOCUMENTS_API_TIMEOUT: '250' };
        expect(read({ DOCUMENTS_API_URL: 'http://localhost:4100/', ...settings })).toEqual({
            apiUrl: 'http://localhost:4100/',
            apiToken: 'secret',
            timeoutMs: 250,
        });
    });

    it.each([[{}], [{ DOCUMENTS_API_URL: ' ' }]])('names the URL when it is missing: %j', (settings) => {
        const attempt = () => read(settings);
        expect(attempt).toThrow(DocumentsConfigError);
        expect(attempt).toThrow('DOCUMENTS_API_URL: is missing');
    });

    it.each([
        'helpdesk.example.com',
        '/rest/v1',
        'ftp://hunter2.example.com',
        'https://',
        'https://me:hunter2@helpdesk.example.com',
        `${API_URL}?key=hunter2`,
        `${API_URL}#hunter2`,
    ])('rejects %s without repeating it', (url) => {
        const attempt = () => read({ DOCUMENTS_API_URL: url });
        expect(attempt).toThrow('DOCUMENTS_API_URL: must be a URL');
        expect(attempt).not.toThrow(/hunter2/);
    });

    it('reports every invalid variable at once', () => {
        expect(() => read({ DOCUMENTS_API_TIMEOUT: 'soon' })).toThrow(/DOCUMENTS_API_URL: .*; DOCUMENTS_API_TIMEOUT: /);
    });
});
