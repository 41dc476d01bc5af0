import { HttpService } from '@nestjs/axios';
import { ConfigModule } from '@nestjs/config';
import { Test } from '@nestjs/testing';

import { NEVER, Observable, firstValueFrom, of, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';

import { DocumentsService } from './documents.service';
import { HelpdeskDocumentsService } from './helpdesk-documents.service';

const PAPER = {
    paper_id: 'ppr-301',
    kind: 'contract',
    title: 'Service contract',
    file_name: 'service-contract.pdf',
    bytes: 184_320,
    issued_ts: 1_736_150_400,
    added_later: true,
};
const DOCUMENT = {
    id: 'ppr-301',
    type: 'CONTRACT',
    title: 'Service contract',
    fileName: 'service-contract.pdf',
    size: 184_320,
    issuedAt: '2025-01-06T08:00:00.000Z',
};

type Asked = [url: string, options: { params: object; headers: object; maxRedirects: number }];

/** The implementation under its token, with an answer instead of HTTP. */
async function create(answer: () => Observable<unknown>, settings: Record<string, string> = {}) {
    const asked: Asked[] = [];
    const get = (...request: Asked) => {
        asked.push(request);
        return answer();
    };
    const load = () => ({ DOCUMENTS_API_URL: 'https://helpdesk.example.com', ...settings });
    const moduleRef = await Test.createTestingModule({
        imports: [ConfigModule.forRoot({ ignoreEnvFile: true, ignoreEnvVars: true, load: [load] })],
        providers: [
            { provide: DocumentsService, useClass: HelpdeskDocumentsService },
            { provide: HttpService, useValue: { get } },
        ],
    }).compile();
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    moduleRef.useLogger({ log: keep, warn: keep, error: keep });
    return { service: moduleRef.get(DocumentsService), asked, lines };
}

describe('HelpdeskDocumentsService', () => {
    it('reads one document', async () => {
        const { service, asked } = await create(() => of({ data: PAPER }));
        expect(await firstValueFrom(service.getDocument({ id: 'ppr-301' }, 'Bearer of-the-user'))).toEqual(DOCUMENT);
        expect(asked).toMatchObject([
            ['/papers/ppr-301', { headers: { Authorization: 'Bearer of-the-user' }, maxRedirects: 0 }],
        ]);
    });

    it('reads a page', async () => {
        const { service, asked } = await create(() => of({ data: { items: [PAPER], paging: { total: 7 } } }));
        const query = { limit: 1, offset: 3, type: 'CONTRACT' } as const;
        expect(await firstValueFrom(service.getDocumentList(query))).toEqual({ data: [DOCUMENT], total: 7 });
        expect(asked).toMatchObject([['/papers', { params: { start: 3, count: 1, kind: 'contract' }, headers: {} }]]);
    });

    it('sends its own token only where the caller brings none', async () => {
        const { service, asked } = await create(() => of({ data: PAPER }), { DOCUMENTS_API_TOKEN: 'own' });
        await firstValueFrom(service.getDocument({ id: 'ppr-301' }));
        await firstValueFrom(service.getDocument({ id: 'ppr-301' }, 'Bearer of-the-user'));
        expect(asked.map(([, { headers }]) => headers)).toEqual([
            { Authorization: 'Bearer own' },
            { Authorization: 'Bearer of-the-user' },
        ]);
    });

    it.each(['', '..', '../alerts', 'a/b', "1' OR '1'='1", 'x'.repeat(1_000_000)])(
        'does not ask for an id that would leave its path: %.30j',
        async (id) => {
            const { service, asked } = await create(() => of({ data: PAPER }));
            await expect(firstValueFrom(service.getDocument({ id }))).rejects.toMatchObject({ status: 404 });
            expect(asked).toEqual([]);
        },
    );

    it.each<[string, object, number]>([
        ['a 401', { response: { status: 401 } }, 401],
        ['a 403', { response: { status: 403 } }, 403],
        ['a 404', { response: { status: 404 } }, 404],
        ['a 429', { response: { status: 429 } }, 503],
        ['a 500', { response: { status: 500 } }, 502],
        ['a redirect', { response: { status: 302 } }, 502],
        ['no connection', { code: 'ECONNREFUSED' }, 503],
        ['a broken connection', { code: 'ECONNRESET' }, 502],
    ])('answers %s', async (_what, parts, status) => {
        const failure = { isAxiosError: true, config: { headers: { Authorization: 'hunter2' } }, ...parts };
        const { service, lines } = await create(() => throwError(() => Object.assign(new Error('hunter2'), failure)));
        await expect(firstValueFrom(service.getDocument({ id: 'ppr-1' }))).rejects.toMatchObject({ status });
        expect(lines).toHaveLength(status >= 500 ? 1 : 0);
        expect(lines.join()).not.toContain('hunter2');
    });

    it('goes by the code when a success broke off in the middle, also in the log', async () => {
        const failure = { isAxiosError: true, code: 'ECONNRESET', response: { status: 200 } };
        const { service, lines } = await create(() => throwError(() => Object.assign(new Error('aborted'), failure)));
        await expect(firstValueFrom(service.getDocument({ id: 'ppr-1' }))).rejects.toMatchObject({ status: 502 });
        expect(lines).toEqual(['GET /papers/ppr-1: The helpdesk failed (ECONNRESET)']);
    });

    it('does not wait longer than it may', async () => {
        const { service } = await create(() => NEVER, { DOCUMENTS_API_TIMEOUT: '20' });
        await expect(firstValueFrom(service.getDocument({ id: 'ppr-1' }))).rejects.toMatchObject({ status: 504 });
    });

    it.each<[string, unknown]>([
        ['nothing', ''],
        ['null', null],
        ['HTML', '<html>'],
        ['a list', [PAPER]],
        ['an unknown kind', { ...PAPER, kind: 'letter' }],
        ['no title', { ...PAPER, title: undefined }],
        ['a time beyond any date', { ...PAPER, issued_ts: 8_640_000_000_001 }],
        ['half a byte', { ...PAPER, bytes: 0.5 }],
    ])('does not take %s for a paper', async (_what, data) => {
        const { service } = await create(() => of({ data }));
        await expect(firstValueFrom(service.getDocument({ id: 'ppr-1' }))).rejects.toMatchObject({ status: 502 });
        const { service: other } = await create(() => of({ data: { items: [data], paging: { total: 1 } } }));
        await expect(firstValueFrom(other.getDocumentList({}))).rejects.toMatchObject({ status: 502 });
    });

    it.each<[unknown]>([[{}], [{ items: [] }], [{ items: {}, paging: { total: 1 } }], [{ items: [], paging: {} }]])(
        'does not take %j for a page',
        async (data) => {
            const { service } = await create(() => of({ data }));
            await expect(firstValueFrom(service.getDocumentList({}))).rejects.toMatchObject({ status: 502 });
        },
    );

    it('hands on a mistake of its own as it is', async () => {
        const { service } = await create(() => throwError(() => new TypeError('ours')));
        await expect(firstValueFrom(service.getDocumentList({}))).rejects.toThrow(TypeError);
    });
});
