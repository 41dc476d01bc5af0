import { Observable } from 'rxjs';

import type { Document, Documents } from './documents.model';
import type { GetDocumentListQuery, GetDocumentParams } from './documents.request';

/**
 * Defines the methods that every source of documents must implement. The abstract class is also the injection token of
 * the implementation, so other providers inject this class without a dependency on a specific source.
 */
// #region abstract-service
export abstract class DocumentsService {
    /**
     * Reads one document.
     *
     * @param authorization - the caller's `Authorization` header
     * @returns the document; the type excludes `undefined`, which Nest would send as 200 with an empty body
     * @throws `NotFoundException` if no document has this ID
     */
    abstract getDocument(params: GetDocumentParams, authorization?: string): Observable<Document>;

    /**
     * Reads one page of documents, the newest first.
     *
     * @param query - checked and converted by the pipe of the module's own controller
     * @param authorization - the caller's `Authorization` header
     */
    abstract getDocumentList(query: GetDocumentListQuery, authorization?: string): Observable<Documents>;
}
// #endregion abstract-service
