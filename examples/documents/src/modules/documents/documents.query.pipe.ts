import { BadRequestException, type PipeTransform } from '@nestjs/common';

import { DOCUMENT_TYPE_VALUES } from './documents.model';
import type { GetDocumentListQuery } from './documents.request';

/**
 * Turns the query of a list into what its type promises. A host registers no `ValidationPipe`, so the values arrive as
 * strings; the controller of a custom module brings a pipe of its own, and no implementation has to convert anything.
 */
// #region pipe
export class DocumentListQueryPipe implements PipeTransform<unknown, GetDocumentListQuery> {
    /**
     * @param query - strings, and arrays where a name comes twice; what is set to nothing counts as absent
     * @returns `limit` from 1 to 100, by default 20; `offset`, by default 0; `type` where there is one
     * @throws `BadRequestException` that names each wrong field, without its value
     */
    transform(query: unknown): GetDocumentListQuery {
        const { limit, offset, type } = Object(query) as Record<string, unknown>;
        const wanted = {
            limit: toNumber(limit, 1, 100, 20),
            offset: toNumber(offset, 0, 1_000_000, 0),
            type: DOCUMENT_TYPE_VALUES.find((known) => known === type),
        };
        const problems = [
            Number.isNaN(wanted.limit) && 'limit: must be a whole number from 1 to 100',
            Number.isNaN(wanted.offset) && 'offset: must be a whole number from 0 to 1000000',
            type && !wanted.type && `type: must be one of ${DOCUMENT_TYPE_VALUES.join(', ')}`,
        ].filter(Boolean);
        if (problems.length > 0) {
            throw new BadRequestException(problems.join('; '));
        }
        return wanted;
    }
}

/** `NaN` for what is no number within the limits. */
function toNumber(value: unknown, min: number, max: number, otherwise: number): number {
    if (value === undefined || value === '') {
        return otherwise;
    }
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? number : NaN;
}
// #endregion pipe
