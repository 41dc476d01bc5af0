import { Observable } from 'rxjs';

import type { Document, Documents } from './documents.model';
import type { GetDocumentListQuery, GetDocumentParams } from './documents.request';

/**
 * What every source of documents must be able to do. The class is abstract, and the token under which the module provides
 * the implementation: whoever needs documents has this class injected, and knows no other.
 */
// #region abstract-service
export abstract class DocumentsService {
    /**
     * Reads one document.
     *
     * @param authorization - the caller's `Authorization` header
     * @returns the document; the type allows no `undefined`, which Nest would send as 200 with an empty body
     * @throws `NotFoundException` when there is no such document
     */
    abstract getDocument(params: GetDocumentParams, authorization?: string): Observable<Document>;

    /**
     * Reads one page of documents, the newest first.
     *
     * @param query - checked and converted: the controller is the module's own, and has a pipe for that
     * @param authorization - the caller's `Authorization` header
     */
    abstract getDocumentList(query: GetDocumentListQuery, authorization?: string): Observable<Documents>;
}
// #endregion abstract-service
