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

type GetCall = [url: string, options: { params: object; headers: object; maxRedirects: number }];

/** Provides the implementation under its token, with a stub instead of HTTP. */
async function create(respond: () => Observable<unknown>, settings: Record<string, string> = {}) {
    const calls: GetCall[] = [];
    const get = (...request: GetCall) => {
        calls.push(request);
        return respond();
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
    return { service: moduleRef.get(DocumentsService), calls, lines };
}

describe('HelpdeskDocumentsService', () => {
    it('reads one document', async () => {
        const { service, calls } = await create(() => of({ data: PAPER }));
        expect(await firstValueFrom(service.getDocument({ id: 'ppr-301' }, 'Bearer of-the-user'))).toEqual(DOCUMENT);
        expect(calls).toMatchObject([
            ['/papers/ppr-301', { headers: { Authorization: 'Bearer of-the-user' }, maxRedirects: 0 }],
        ]);
    });

    it('reads a page', async () => {
        const { service, calls } = await create(() => of({ data: { items: [PAPER], paging: { total: 7 } } }));
        const query = { limit: 1, offset: 3, type: 'CONTRACT' } as const;
        expect(await firstValueFrom(service.getDocumentList(query))).toEqual({ data: [DOCUMENT], total: 7 });
        expect(calls).toMatchObject([['/papers', { params: { start: 3, count: 1, kind: 'contract' }, headers: {} }]]);
    });

    it('sends its own token only if the caller has none', async () => {
        const { service, calls } = await create(() => of({ data: PAPER }), { DOCUMENTS_API_TOKEN: 'own' });
        await firstValueFrom(service.getDocument({ id: 'ppr-301' }));
        await firstValueFrom(service.getDocument({ id: 'ppr-301' }, 'Bearer of-the-user'));
        expect(calls.map(([, { headers }]) => headers)).toEqual([
            { Authorization: 'Bearer own' },
            { Authorization: 'Bearer of-the-user' },
        ]);
    });

    it.each(['', '..', '../alerts', 'a/b', "1' OR '1'='1", 'x'.repeat(1_000_000)])(
        'sends no request for an id that would escape its path: %.30j',
        async (id) => {
            const { service, calls } = await create(() => of({ data: PAPER }));
            await expect(firstValueFrom(service.getDocument({ id }))).rejects.toMatchObject({ status: 404 });
            expect(calls).toEqual([]);
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
    ])('maps %s', async (_what, parts, status) => {
        const failure = { isAxiosError: true, config: { headers: { Authorization: 'hunter2' } }, ...parts };
        const { service, lines } = await create(() => throwError(() => Object.assign(new Error('hunter2'), failure)));
        await expect(firstValueFrom(service.getDocument({ id: 'ppr-1' }))).rejects.toMatchObject({ status });
        expect(lines).toHaveLength(status >= 500 ? 1 : 0);
        expect(lines.join()).not.toContain('hunter2');
    });

    it('uses the code of an interrupted success, also in the log', async () => {
        const failure = { isAxiosError: true, code: 'ECONNRESET', response: { status: 200 } };
        const { service, lines } = await create(() => throwError(() => Object.assign(new Error('aborted'), failure)));
        await expect(firstValueFrom(service.getDocument({ id: 'ppr-1' }))).rejects.toMatchObject({ status: 502 });
        expect(lines).toEqual(['GET /papers/ppr-1: The helpdesk failed (ECONNRESET)']);
    });

    it('stops waiting after the time limit', async () => {
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
    ])('rejects a paper with %s', async (_what, data) => {
        const { service } = await create(() => of({ data }));
        await expect(firstValueFrom(service.getDocument({ id: 'ppr-1' }))).rejects.toMatchObject({ status: 502 });
        const { service: other } = await create(() => of({ data: { items: [data], paging: { total: 1 } } }));
        await expect(firstValueFrom(other.getDocumentList({}))).rejects.toMatchObject({ status: 502 });
    });

    it.each<[unknown]>([[{}], [{ items: [] }], [{ items: {}, paging: { total: 1 } }], [{ items: [], paging: {} }]])(
        'rejects %j as a page',
        async (data) => {
            const { service } = await create(() => of({ data }));
            await expect(firstValueFrom(service.getDocumentList({}))).rejects.toMatchObject({ status: 502 });
        },
    );

    it('returns its own errors unchanged', async () => {
        const { service } = await create(() => throwError(() => new TypeError('ours')));
        await expect(firstValueFrom(service.getDocumentList({}))).rejects.toThrow(TypeError);
    });
});
