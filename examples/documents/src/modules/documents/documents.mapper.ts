import type { Paper, PaperList } from './documents.api';
import type { Document, DocumentType, Documents } from './documents.model';
import type { GetDocumentListQuery } from './documents.request';

const TYPES: Record<Paper['kind'], DocumentType> = {
    contract: 'CONTRACT',
    invoice: 'INVOICE',
    manual: 'MANUAL',
    report: 'REPORT',
};

/**
 * Maps a paper of the helpdesk.
 *
 * @param paper - the validated paper
 * @returns the document; its time is ISO 8601 in UTC
 */
export function mapDocument(paper: Paper): Document {
    return {
        id: paper.paper_id,
        type: TYPES[paper.kind],
        title: paper.title,
        fileName: paper.file_name,
        size: paper.bytes,
        issuedAt: new Date(paper.issued_ts * 1_000).toISOString(),
    };
}

/**
 * Maps one page of papers.
 *
 * @param list - the validated page
 * @returns the page's documents, and the total on all pages
 */
export function mapDocumentList(list: PaperList): Documents {
    return { data: list.items.map(mapDocument), total: list.paging.total };
}

/**
 * Maps the query of a list to the helpdesk's names and values.
 *
 * @param query - the validated query
 * @returns the query of `GET /papers`; absent values are `undefined`, which axios omits
 */
export function mapListParams({ limit, offset, type }: GetDocumentListQuery): Record<string, unknown> {
    return { start: offset, count: limit, kind: type?.toLowerCase() };
}
