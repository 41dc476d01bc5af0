import { Models } from '@o2s/framework/modules';

import type { DocumentType } from './documents.model';

// #region request
/** The parameters for reading one document. */
export class GetDocumentParams {
    /** The document's ID. */
    id!: string;
}

/** The query of a page of documents; the framework's class provides `limit` and `offset`. */
export class GetDocumentListQuery extends Models.Pagination.PaginationQuery {
    /** Only documents of this type. */
    type?: DocumentType;
}
// #endregion request
