import { Models } from '@o2s/framework/modules';

/** The types of documents. */
export const DOCUMENT_TYPE_VALUES = ['CONTRACT', 'INVOICE', 'MANUAL', 'REPORT'] as const;

/** One of {@link DOCUMENT_TYPE_VALUES}. */
export type DocumentType = (typeof DOCUMENT_TYPE_VALUES)[number];

// #region model
/** A document of a customer, independent of the system that stores it. */
export class Document {
    /** The ID, unique among the documents. */
    id!: string;
    /** The type of document. */
    type!: DocumentType;
    /** A title in one line. */
    title!: string;
    /** File name for saving the document. */
    fileName!: string;
    /** Size in bytes. */
    size!: number;
    /** Time of issue, ISO 8601 in UTC. */
    issuedAt!: string;
}

/** One page of documents, with the shape of every list of the framework. */
export type Documents = Models.Pagination.Paginated<Document>;
// #endregion model
