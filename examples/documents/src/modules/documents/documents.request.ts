import { Models } from '@o2s/framework/modules';

import type { DocumentType } from './documents.model';

// #region request
/** Asks for one document. */
export class GetDocumentParams {
    /** Its id. */
    id!: string;
}

/** Asks for a page of documents; the framework's class brings `limit` and `offset`. */
export class GetDocumentListQuery extends Models.Pagination.PaginationQuery {
    /** Only documents of this type. */
    type?: DocumentType;
}
// #endregion request
