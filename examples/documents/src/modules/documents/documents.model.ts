import { Models } from '@o2s/framework/modules';

/** What a document can be. */
export const DOCUMENT_TYPE_VALUES = ['CONTRACT', 'INVOICE', 'MANUAL', 'REPORT'] as const;

/** One of {@link DOCUMENT_TYPE_VALUES}. */
export type DocumentType = (typeof DOCUMENT_TYPE_VALUES)[number];

// #region model
/** A document of a customer, whichever system keeps it. */
export class Document {
    /** The id, unique among the documents. */
    id!: string;
    /** What it is. */
    type!: DocumentType;
    /** One line. */
    title!: string;
    /** Name for the file when it is saved. */
    fileName!: string;
    /** Size in bytes. */
    size!: number;
    /** Time of issue, ISO 8601 in UTC. */
    issuedAt!: string;
}

/** One page of documents, as every list of the framework. */
export type Documents = Models.Pagination.Paginated<Document>;
// #endregion model
