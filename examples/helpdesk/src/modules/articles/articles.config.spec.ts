import { ConfigService } from '@nestjs/config';

import { describe, expect, it } from 'vitest';

import { HelpdeskConfigError } from '../../helpdesk.config';
import { readDatabaseConfig } from './articles.config';

function read(settings: Record<string, string>) {
    return readDatabaseConfig(new ConfigService(settings));
}

describe('readDatabaseConfig', () => {
    it('requires no variable and uses a database in memory by default', () => {
        const config = { url: undefined, folder: undefined, seedFile: undefined, timeoutMs: 5_000 };
        expect(read({})).toEqual(config);
        expect(read({ DATABASE_URL: '', HELPDESK_DATABASE_DIR: '' })).toEqual(config);
    });

    it.each(['postgres://me:hunter2@db.example.com:5432/articles?sslmode=require', 'postgresql:///articles'])(
        'takes %s',
        (url) => {
            const settings = { DATABASE_URL: url, HELPDESK_DATABASE_SEED: 'a.sql', HELPDESK_DATABASE_TIMEOUT: '250' };
            expect(read(settings)).toEqual({ url, folder: undefined, seedFile: 'a.sql', timeoutMs: 250 });
        },
    );

    it.each(['mysql://me:hunter2@db/articles', 'db.example.com', 'hunter2', ' '])(
        'names DATABASE_URL when it is %j without repeating it',
        (url) => {
            const attempt = () => read({ DATABASE_URL: url });
            expect(attempt).toThrow(HelpdeskConfigError);
            expect(attempt).toThrow('DATABASE_URL: must be a URL that begins with postgres://');
            expect(attempt).not.toThrow(/hunter2/);
        },
    );

    it.each(['0', '-1', '5s', '1000000'])('names the timeout when it is %s', (timeout) => {
        expect(() => read({ HELPDESK_DATABASE_TIMEOUT: timeout })).toThrow(
            'HELPDESK_DATABASE_TIMEOUT: must be a number of milliseconds',
        );
    });

    it('rejects two databases', () => {
        const settings = { DATABASE_URL: 'postgres://db/articles', HELPDESK_DATABASE_DIR: 'data' };
        expect(() => read(settings)).toThrow(
            'HELPDESK_DATABASE_DIR: cannot be combined with DATABASE_URL; unset one of them',
        );
    });
});
