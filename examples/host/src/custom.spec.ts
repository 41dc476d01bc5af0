import type { INestApplication } from '@nestjs/common';
import { Injectable, Module } from '@nestjs/common';

import { type Observable, of } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { type RunningBackend, SEED_TOKENS, startBackend } from '@o2s/examples.backend';
import { createModule } from '@o2s/framework/modules';
import { Config, Integration } from '@o2s/integrations.documents/integration';

import { custom } from './compositions/custom';
import { createHost } from './host';

const { Documents } = Integration;

let backend: RunningBackend;
let host: INestApplication;
let url: string;

beforeAll(async () => {
    backend = await startBackend();
    vi.stubEnv('HELPDESK_API_URL', backend.url);
    vi.stubEnv('DOCUMENTS_API_URL', backend.url);
    vi.stubEnv('DOCUMENTS_API_TOKEN', '');
    host = await createHost(custom, { logger: false });
    await host.listen(0, '127.0.0.1');
    url = await host.getUrl();
});
afterAll(async () => {
    vi.unstubAllEnvs();
    await host.close();
    await backend.close();
});

const AGENT = { authorization: `Bearer ${SEED_TOKENS.agent}` };

async function read(path: string): Promise<unknown> {
    const response = await fetch(`${url}${path}`, { headers: AGENT });
    expect(response.status).toBe(200);
    return response.json();
}

describe('the documents', () => {
    // #region documents-test
    it('are served together with the notifications', async () => {
        expect(await read('/documents?limit=1&type=INVOICE')).toEqual({
            data: [
                {
                    id: 'ppr-306',
                    type: 'INVOICE',
                    title: 'Invoice for March',
                    fileName: 'invoice-2025-03.pdf',
                    size: 40_448,
                    issuedAt: '2025-02-10T08:00:00.000Z',
                },
            ],
            total: 3,
        });
        expect(await read('/notifications/alr-1001')).toMatchObject({ id: 'alr-1001' });
    });
    // #endregion documents-test

    it('page without overlap or gap', async () => {
        const pages = await Promise.all([0, 3, 6, 9].map((offset) => read(`/documents?limit=3&offset=${offset}`)));
        const ids = pages.flatMap((page) => (page as { data: { id: string }[] }).data.map(({ id }) => id));
        expect(ids).toEqual(['ppr-307', 'ppr-306', 'ppr-305', 'ppr-304', 'ppr-303', 'ppr-302', 'ppr-301']);
    });

    it('respond with 404 to a missing document, never 200 with an empty body', async () => {
        const response = await fetch(`${url}/documents/ppr-9`, { headers: AGENT });
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ message: 'The helpdesk has no document with this ID' });
    });

    it('require authorization', async () => {
        expect((await fetch(`${url}/documents`)).status).toBe(401);
    });
});

// These tests pin the behavior of `createModule` that the guides describe: a framework version that differs fails here.
describe('createModule', () => {
    // #region other-implementation
    @Injectable()
    class NoDocumentsService extends Documents.Service {
        getDocument({ id }: { id: string }): Observable<Integration.Documents.Model.Document> {
            return of({ id, type: 'REPORT', title: 'Nothing', fileName: 'nothing.pdf', size: 0, issuedAt: '' });
        }

        getDocumentList(): Observable<Integration.Documents.Model.Documents> {
            return of({ data: [], total: 0 });
        }
    }

    it('serves the same routes with another implementation', async () => {
        const config = { ...Config.documents, serviceImpl: NoDocumentsService };
        const other = await createHost(
            { modules: [], integrations: {}, custom: [{ module: Documents.Module, config }] },
            { logger: false },
        );
        await other.listen(0, '127.0.0.1');
        const response = await fetch(`${await other.getUrl()}/documents`);
        expect(await response.json()).toEqual({ data: [], total: 0 });
        await other.close();
    });
    // #endregion other-implementation

    it('creates a global module, unless the registration disables it', () => {
        const registered = createModule('documents').register(Config.documents);
        expect(registered).toMatchObject({ global: true, controllers: [Documents.Controller] });
        expect(createModule('documents').register({ ...Config.documents, global: false }).global).toBe(false);
    });

    it('names the class after the module and creates another one on each call', () => {
        const [one, other] = [createModule('documents'), createModule('documents')];
        expect(one).toHaveProperty('name', 'documentsModule');
        expect(one).not.toBe(other);
    });

    it('provides the implementation under the abstract class, for every module of the host', async () => {
        @Injectable()
        class Reader {
            constructor(readonly documents: Integration.Documents.Service) {}
        }

        @Module({ providers: [Reader] })
        class ReaderModule {}

        const config = { ...Config.documents, serviceImpl: NoDocumentsService, imports: [ReaderModule] };
        const other = await createHost(
            { modules: [], integrations: {}, custom: [{ module: Documents.Module, config }] },
            { logger: false },
        );
        await other.init();
        expect(other.get(Reader, { strict: false }).documents).toBeInstanceOf(NoDocumentsService);
        await other.close();
    });
});
