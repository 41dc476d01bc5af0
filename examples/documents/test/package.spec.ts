import { describePackage } from '../../test/package-tests';

describePackage({
    folder: 'documents',
    integrationName: 'documents',
    configured: { documents: 'Documents' },
    use: `
import { Config, Integration } from '@o2s/integrations.documents/integration';
import { of, type Observable } from 'rxjs';

export const registered = Integration.Documents.Module.register(Config.documents);
export class Other extends Integration.Documents.Service {
    getDocument(): Observable<Integration.Documents.Model.Document> {
        // @ts-expect-error -- a document has more fields, which proves that the types are not any
        return of({ id: '1' });
    }
    getDocumentList(query: Integration.Documents.Request.GetDocumentListQuery): Observable<Integration.Documents.Model.Documents> {
        return of({ data: [], total: query.limit ?? 0 });
    }
}
`,
});
